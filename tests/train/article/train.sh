#!/bin/sh
# train.sh PROGRAM DATA WORK TABLES: unpacks the evaluation data DATA/{data,train} into WORK and writes TABLES/article-*.txt.
# The sets trafilatura and seeds are never learned from.
set -e
if ! [ -d "$2/train" ]; then
	echo "train-article: skipped, no $2 beside the checkout"
	exit 0
fi
here=${0%/*}
sh "$here/unpack.sh" "$2/data" "$3/data"
sh "$here/unpack.sh" "$2/train" "$3/train"
for form in text html; do
	"$1" -f $form -k 5 -o "$4/article-$form.txt" "$3/train/wcxb" "$3/train/fundus" \
		"$3/data/zyte" "$3/data/fundeval" "$3/data/fundus" "$3/data/wcxb"
done
