#!/bin/sh
# train.sh PROGRAM DATA WORK TABLES: unpacks the evaluation data DATA/{data,train} into WORK and writes TABLES/article-*.txt.
# The sets trafilatura and seeds are never learned from.
#
# FOLDS=PREFIX in the environment: cross-validates only, and keeps what is learned without each fold as PREFIX.FORM.0
# to .4. Where these are there already nothing is learned: so a change of the decision (lib/article/score.c) is measured
# in seconds, as in FOLDS=build/folds make train-article.
set -e
if ! [ -d "$2/train" ]; then
	echo "train-article: skipped, no $2 beside the checkout"
	exit 0
fi
here=${0%/*}
sh "$here/unpack.sh" "$2/data" "$3/data"
sh "$here/unpack.sh" "$2/train" "$3/train"
# Cross-validation first, whose figures are printed; then the table. Its stories stand among what is around any
# other page, those of a fold among that of their fold alone.
learn() { # FORM OPTION...
	form=$1
	shift
	set -- -f "$form" "$@" "$work/train/wcxb" "$work/train/fundus" \
		"$work/data/zyte" "$work/data/fundeval" "$work/data/fundus" "$work/data/wcxb"
	"$program" -k 5 ${FOLDS:+-m "$FOLDS.$form"} "$@"
	[ "$FOLDS" ] || "$program" -o "$tables/article-$form.txt" "$@"
}
program=$1 work=$3 tables=$4
learn text -z 5 -b 3 -i "$here/inserts.txt" -x " until_furniture " -n 250 -r .15 -c .2 -s 1 -l 40
learn html -z 3 -n 300 -r .12 -c .4 -s .8 -l 6
