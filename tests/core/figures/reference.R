# Prints the numbers that the tests beside it are held to: Rscript reference.R (r-base-core, tools/packages-bench.txt).
# Where data follow a formula, the test has the same one.
options(digits = 12, warn = -1)
show <- function(name, ...) cat(sprintf("%-34s", name), paste(vapply(c(...), function(x) sprintf("%.12g", x), ""), collapse = "  "), "\n")

ncp <- function(t, df, q) uniroot(function(d) pt(t, df, d) - q, c(t - 30, t + 30), tol = 1e-13)$root
hedges <- function(df) exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)

paired <- function(name, pre, post) {
  d <- post - pre
  n <- length(d)
  test <- t.test(post, pre, paired = TRUE)
  d_z <- mean(d) / sd(d)
  show(paste(name, "mean sd pre, post"), mean(pre), sd(pre), mean(post), sd(post))
  show(paste(name, "mean sd d"), mean(d), sd(d))
  show(paste(name, "t df p"), test$statistic, test$parameter, test$p.value)
  show(paste(name, "ci95"), test$conf.int)
  show(paste(name, "d_z d_av g_z"), d_z, mean(d) / ((sd(pre) + sd(post)) / 2), d_z * hedges(n - 1))
  show(paste(name, "d_z ci95"), ncp(test$statistic, n - 1, .975) / sqrt(n), ncp(test$statistic, n - 1, .025) / sqrt(n))
  wilcoxon(name, d)
}

wilcoxon <- function(name, d) {
  w <- wilcox.test(d)
  show(paste(name, "wilcoxon n V p"), sum(d != 0), w$statistic, w$p.value)
  cat("   ", w$method, "\n")
  if (length(d) <= 200) show(paste(name, "conditional exact p"), conditional(d[d != 0]))
}

# Every sign a fair coin, ranks as they tie: how many of the 2^n ways give each sum of doubled ranks.
conditional <- function(d) {
  ranks <- 2 * rank(abs(d))
  ways <- 1
  for (r in ranks) ways <- (c(ways, rep(0, r)) + c(rep(0, r), ways)) / 2
  v <- sum(ranks[d > 0])
  min(1, 2 * min(sum(ways[seq_len(v + 1)]), sum(ways[(v + 1):length(ways)])))
}

cat("== paired\n")
paired("sleep", c(.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2), c(1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4))
pre <- c(6, 4, 9, 3, 7, 5, 8, 2, 10, 6, 5, 4, 7, 9, 1, 6, 8, 3, 5, 7, 11, 6, 4, 9, 8, 10)
post <- c(8, 7, 9, 6, 9, 4, 10, 5, 11, 9, 8, 4, 9, 12, 6, 8, 7, 7, 9, 10, 12, 8, 8, 11, 10, 12)
paired("room", pre, post)
halves_pre <- c(2.5, 3, 4.5, 1, 0, 6.5, 7, 5.5, 3.5, 2, 8, 4)
halves_post <- c(2, 3.5, 4.5, 2.5, 1.5, 6, 5.5, 7, 3, 2, 6.5, 5.5)
paired("halves", halves_pre, halves_post)
paired("three", c(1, 2, 3), c(2, 2, 5))
i <- 1:1000
big_pre <- (7 * i * i + 3 * i) %% 31
big_post <- big_pre + (5 * i * i + i) %% 13 - 5
paired("thousand", big_pre, big_post)
paired("worse", 20 - big_pre[1:60] %% 20, big_pre[61:120] %% 9)

cat("== wilcoxon without ties\n")
for (n in c(1, 2, 6, 48, 49, 50, 51)) {
  k <- seq_len(n)
  wilcoxon(paste("untied", n), ifelse(k %% 7 %in% c(1, 3, 4, 6), -k, k))
}
wilcoxon("all equal", rep(2, 7))
wilcoxon("tied 200", ((1:200) * 7) %% 23 - 9.5)
wilcoxon("tied 201", ((1:201) * 7) %% 23 - 9.5)
wilcoxon("one zero", c(0, 1, -2, 3, 4, 5, -6, 7))

cat("== non-central t\n")
for (row in list(c(.5, 4), c(-3, 11), c(12, 25), c(0, 9), c(2, 1), c(30, 999)))
  show(paste("t", row[1], "df", row[2]), ncp(row[1], row[2], .975), ncp(row[1], row[2], .025))

cat("== hedges\n")
for (df in c(2, 3, 9, 25, 100, 9999)) show(paste("df", df), hedges(df))

cat("== one-sample t: post of room against 60 % of 12\n")
test <- t.test(post, mu = 7.2)
show("t df p", test$statistic, test$parameter, test$p.value)

cat("== gains of room, full 12\n")
show("hake", (mean(post) - mean(pre)) / (12 - mean(pre)))
show("individual", mean((post - pre) / (12 - pre)), sum(pre < 12))

cat("== exact McNemar\n")
for (row in list(c(10, 2), c(2, 10), c(1, 0), c(5, 5), c(5, 4), c(30, 12), c(100, 63), c(1000, 1100), c(40, 0)))
  show(paste(row, collapse = " "), binom.test(row[1], sum(row))$p.value)

cat("== Holm\n")
show("adjusted", p.adjust(c(.01, .04, .03, .005, .04, .5, 1, .0001), "holm"))

items <- function(name, x, points, groups) {
  n <- nrow(x); k <- ncol(x); total <- rowSums(x)
  show(paste(name, "difficulty"), colMeans(x) / points)
  show(paste(name, "point-biserial"), apply(x, 2, function(v) if (sd(v) == 0) NA else cor(v, total)))
  show(paste(name, "corrected"), apply(x, 2, function(v) if (sd(v) == 0 || sd(total - v) == 0) NA else cor(v, total - v)))
  alpha <- k / (k - 1) * (1 - sum(apply(x, 2, var)) / var(total))
  sem <- sd(total) * sqrt(1 - alpha)
  show(paste(name, "alpha sem"), alpha, sem)
  show(paste(name, "near 60 %"), sum(abs(total - .6 * sum(points)) <= sem))
  pop <- mean((total - mean(total))^2)
  right <- total / points[1]
  p <- colMeans(x) / points
  if (groups$dichotomous)
    show(paste(name, "kr20 kr21"), k / (k - 1) * (1 - sum(p * (1 - p)) / (pop / points[1]^2)),
         k / (k - 1) * (1 - mean(right) * (k - mean(right)) / (k * pop / points[1]^2)))
  m <- floor((27 * n + 50) / 100)
  ranked <- order(-total, seq_len(n))
  upper <- colSums(x[ranked[1:m], ]) / points
  lower <- colSums(x[ranked[(n - m + 1):n], ]) / points
  show(paste(name, "group"), m)
  show(paste(name, "upper"), upper)
  show(paste(name, "lower"), lower)
  show(paste(name, "discrimination"), (upper - lower) / m)
}

cat("== items with part marks: 23 people, 6 questions\n")
points <- c(1, 1, 2, 1, .5, 3)
parts <- function(share) sweep(outer(1:23, 1:6, share), 2, points, "*")
above <- function(i, j) i + (i * j + 2 * j) %% 9
items("parts", parts(function(i, j) ((above(i, j) > 9) + (above(i, j) > 18)) / 2), points, list(dichotomous = FALSE))
items("opposed", parts(function(i, j) ((i * i + 3 * i * j + j + i %/% 4) %% 3) / 2), points, list(dichotomous = FALSE))
cat("== items all or nothing: 40 people, 12 questions\n")
whole <- outer(1:40, 1:12, function(i, j) as.numeric((i * 7 + j * 5 + i * j) %% 40 < i + j))
items("whole", whole, rep(1, 12), list(dichotomous = TRUE))
cat("== KR-20 page\n")
rows <- c("1111110110", "1011011101", "1111011001", "0010001000", "0000010010", "1110111111", "1101110111", "1111111101", "0101111101", "1101101110")
page <- do.call(rbind, lapply(strsplit(rows, ""), as.numeric))
items("page", page, rep(1, 10), list(dichotomous = TRUE))

cat("== survey: 17 responses, items 1-4 and 5-7\n")
levels <- outer(1:17, 1:7, function(i, j) ifelse((i + 2 * j) %% 11 == 0, NA, pmin(5, pmax(1, i %/% 4 + (i * j + j) %% 3 + 1))))
pooled <- function(name, x) {
  v <- x[!is.na(x)]
  full <- x[complete.cases(x), , drop = FALSE]
  k <- ncol(x)
  own <- rowMeans(x, na.rm = TRUE)
  show(paste(name, "n mean sd sd_people"), length(v), mean(v), sd(v), sd(own))
  show(paste(name, "alpha n"), k / (k - 1) * (1 - sum(apply(full, 2, var)) / var(rowSums(full))), nrow(full))
  show(paste(name, "top2, satisfied %"), 100 * mean(v >= 4), 100 * mean(own >= 3.51))
}
pooled("first", levels[, 1:4])
pooled("second", levels[, 5:7])
pooled("overall", levels)
for (j in 1:7) show(paste("item", j), sum(!is.na(levels[, j])), mean(levels[, j], na.rm = TRUE), sd(levels[, j], na.rm = TRUE))
