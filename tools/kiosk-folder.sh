# For tools/measure-program and tools/soak: a data folder with the demo's people, and a video of them at the door.
# shellcheck shell=sh

# make_kiosk_folder PEOPLE: sets $folder, with data/, queue.avi and room.avi (nobody there); removed at the end.
make_kiosk_folder() {
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  sed "s/2026-11-23/$(date +%Y-%m-%d)/" data/demo/project.toml >"$folder/project.toml"
  build/sala --data "$folder/data" project import "$folder/project.toml" >/dev/null
  build/sala --data "$folder/data" roster import data/demo/roster.csv >/dev/null
  build/sala --data "$folder/data" tickets --out "$folder/tickets" >/dev/null
  # shellcheck disable=SC2012  # names of our own: 1.png, 2.png…
  ls "$folder"/tickets/*.png | head -n "$1" | while read -r ticket; do
    build/sala --data "$folder/data" scan "$ticket" | sed 's/^.*  SALA1:/SALA1:/'
  done >"$folder/codes"
  build/sala_bench --queue-video "$folder/queue.avi" <"$folder/codes"
  echo | build/sala_bench --queue-video "$folder/room.avi"
}
