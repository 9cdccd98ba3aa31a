#include "table.h"

#include <stdio.h>
#include <stdlib.h>

#include "hashes.h"
#include "sample.h"

void
table_write(const struct learned *l, bool is_html, const char *file)
{
	FILE *out = fopen(file, "w");

	if (!out)
		train_die(file);
	fprintf(out,
	    "# article-%s.txt: how likely a block of %s is the article's, learned; "
	    "made by `make train-article`.\n",
	    is_html ? "html" : "text", is_html ? "HTML" : "page text");
	fprintf(out,
	    "# rows: bias N; draws N, of which the trees are the mean, one after another; "
	    "tree FEATURE>N for each of %d splits, then the %d leaves (lib/article/model.h).\n",
	    MODEL_DEPTH, MODEL_LEAVES);
	fprintf(out, "bias\t%d\ndraws\t%d\n", (int)l->model.bias, (int)l->model.draws);
	for (size_t t = 0; t < l->model.tree_count; t++) {
		fputs("tree", out);
		for (int d = 0; d < MODEL_DEPTH; d++)
			fprintf(out, "\t%s>%d",
			    feature_name(l->trees[t].splits[d].feature, is_html).s,
			    l->trees[t].splits[d].least - 1);
		for (int i = 0; i < MODEL_LEAVES; i++)
			fprintf(out, "\t%d", l->trees[t].leaves[i]);
		fputc('\n', out);
	}
	if (fclose(out) != 0)
		train_die(file);
}

/* The number of the next field, or of what is left of it. */
static long
read_number(struct str *row)
{
	struct str field;
	char digits[16] = "";

	if (!str_cut(row, '\t', &field) || field.n >= sizeof(digits))
		train_die("a table that cannot be read");
	memcpy(digits, field.s, field.n);
	return strtol(digits, NULL, 10);
}

static size_t
find_feature(struct str name, bool is_html)
{
	size_t n = is_html ? FEATURES_HTML : FEATURES_TEXT;

	for (size_t f = 0; f < n; f++)
		if (str_eq(name, feature_name(f, is_html)))
			return f;
	train_die("a table with a feature that is not known");
}

static void
read_tree(struct model_tree *tree, bool is_html, struct str row)
{
	for (int d = 0; d < MODEL_DEPTH; d++) {
		struct str split, name;

		if (!str_cut(&row, '\t', &split) || !str_cut(&split, '>', &name))
			train_die("a table that cannot be read");
		tree->splits[d].feature = (uint16_t)find_feature(name, is_html);
		tree->splits[d].least = (int16_t)(read_number(&split) + 1);
	}
	for (int i = 0; i < MODEL_LEAVES; i++)
		tree->leaves[i] = (int16_t)read_number(&row);
}

bool
table_read(struct learned *l, bool is_html, const char *file)
{
	struct buf bytes = BUF_INIT;
	struct str rest, row, kind;
	size_t cap = 0;

	*l = (struct learned){ 0 };
	if (!train_read_file(&bytes, file))
		return false;
	rest = buf_str(&bytes);
	while (str_cut(&rest, '\n', &row)) {
		if (!str_cut(&row, '\t', &kind) || kind.s[0] == '#')
			continue;
		if (str_eq(kind, STR("bias"))) {
			l->model.bias = (int32_t)read_number(&row);
		} else if (str_eq(kind, STR("draws"))) {
			l->model.draws = (int32_t)read_number(&row);
		} else {
			size_t n = l->model.tree_count++;

			l->trees = train_grow(l->trees, &cap, n + 1, sizeof(*l->trees));
			read_tree(&l->trees[n], is_html, row);
		}
	}
	l->model.trees = l->trees;
	buf_free(&bytes);
	return true;
}
