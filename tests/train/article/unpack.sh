#!/bin/sh
# unpack.sh SOURCE TARGET: SOURCE/SET.gold.jsonl.xz and SET.FORM.tar.xz -> TARGET/SET.gold.jsonl, TARGET/SET/FORM/.
set -e
for gold in "$1"/*.gold.jsonl.xz; do
	set=${gold##*/} set=${set%.gold.jsonl.xz}
	mkdir -p "$2/$set"
	for form in html text; do
		[ -d "$2/$set/$form" ] && continue
		rm -rf "$2/$set/new"
		mkdir "$2/$set/new"
		xz -dc "$1/$set.$form.tar.xz" | tar xf - -C "$2/$set/new"
		mv "$2/$set/new" "$2/$set/$form"
	done
	xz -dc "$gold" >"$2/$set.gold.jsonl"
done
