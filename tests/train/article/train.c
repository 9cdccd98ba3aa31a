/*
 * train: learns lib/data/article-FORM.txt from the evaluation data, and measures it.
 *
 *	train -f text|html [OPTION...] DIR/SET...
 *
 * DIR/SET.gold.jsonl and the pages DIR/SET/text/ID.txt or DIR/SET/html/ID.html are what
 * unpack.sh makes of the archives. A set named with a "+" in front is only measured, never
 * learned from.
 *
 *	-k FOLDS   cross-validate by site first, and print each set's figures
 *	-m PREFIX  keep what is learned without each fold as PREFIX.0, PREFIX.1, ...; folds whose
 *	           file is there are not learned, but measured: so a decision rule is tried
 *	-o TABLE   learn from all and write the table; else, without -k, print what each
 *	           feature gained, and the figures on all sets
 *	-v         tell the figures of each page
 *	-e         tell each block that is wrongly kept or missed
 *	-n TREES -r RATE -s PAGES -c FEATURES -l L2 -z SEED   boost.h's options
 *	-b DRAWS   learn so many times, with SEED and those after it; the model is their mean
 *	-i FILE    learn also from pages of text made shorter, lines of FILE put into them, and
 *	           from stories among what stands around others of their fold (vary.h)
 *	-x NAMES   leave these features out (a blank before and behind each)
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "boost.h"
#include "figures.h"
#include "sample.h"
#include "splitmix.h"
#include "table.h"
#include "text/memory.h"
#include "vary.h"

enum { SETS_MOST = 16, DRAWS_MOST = 16 };

/* Standfirsts, asked for by some sets, left free by others; in text they look like captions. */
static const double OPTIONAL_IN_TEXT = .1, OPTIONAL_IN_HTML = 1;

struct study {
	struct sample **samples; /* owned */
	size_t n, cap;
	const char *sets[SETS_MOST];
	unsigned set_count;
	unsigned folds;
	unsigned draws;
	const char *kept; /* files of what is learned without each fold begin so, or NULL */
	struct inserts inserts;
	bool is_html;
	bool verbose;      /* tell each page */
	bool tells_errors; /* and each block that is wrong */
	struct boost_options options;
};

static unsigned
fold_of(struct str site, unsigned folds)
{
	uint32_t h = 7;

	for (size_t i = 0; i < site.n; i++)
		h = (h ^ (unsigned char)site.s[i]) * 16777619U;
	return folds ? (h >> 8) % folds : 0;
}

static void
add_sample(struct study *study, struct sample *s)
{
	study->samples =
	    mem_grow(study->samples, &study->cap, study->n + 1, sizeof(*study->samples));
	if (!study->samples)
		train_die("out of memory");
	study->samples[study->n++] = s;
}

/* Pages of text with longer stories teach twice more. */
static void
add_varied(struct study *study, const struct sample *s)
{
	const struct inserts *with[] = { NULL, &study->inserts };

	for (size_t i = 0; i < sizeof(with) / sizeof(with[0]); i++) {
		struct sample *varied = vary_shorten(s, with[i]);

		if (varied)
			add_sample(study, varied);
	}
}

/* Another page of the same set and fold, of another site; NULL where none is met. */
static const struct sample *
draw_other(const struct study *study, size_t n, const struct sample *s, uint64_t *random)
{
	for (size_t tries = 0; tries < n; tries++) {
		const struct sample *other = study->samples[splitmix_next(random) % n];

		if (!other->is_varied && other->set == s->set && other->fold == s->fold &&
		    !str_eq(other->gold.site, s->gold.site))
			return other;
	}
	return NULL;
}

/* Each story once more, among what stands around another one: never across folds. */
static void
add_surrounded(struct study *study)
{
	size_t n = study->n;
	uint64_t random = 1;

	for (size_t i = 0; i < n; i++) {
		const struct sample *s = study->samples[i], *other;
		struct sample *varied;

		if (!s->is_learned || s->is_varied)
			continue;
		other = draw_other(study, n, s, &random);
		varied = other ? vary_surround(s, other) : NULL;
		if (varied)
			add_sample(study, varied);
	}
}

static void
add_page(struct study *study, const char *set, struct str line, bool is_learned)
{
	struct sample *s = sample_read(set, line, study->is_html);

	s->fold = fold_of(s->gold.site, study->folds);
	s->set = study->set_count - 1;
	s->is_learned = is_learned;
	add_sample(study, s);
	if (is_learned && study->inserts.n)
		add_varied(study, s);
}

static void
add_set(struct study *study, const char *operand)
{
	bool is_learned = operand[0] != '+';
	const char *set = operand + !is_learned;
	struct buf gold = BUF_INIT;
	struct str rest, line;
	char name[4096];

	snprintf(name, sizeof(name), "%s.gold.jsonl", set);
	if (!train_read_file(&gold, name) || study->set_count == SETS_MOST)
		train_die(name);
	study->sets[study->set_count++] = operand;
	rest = buf_str(&gold);
	while (str_cut(&rest, '\n', &line))
		add_page(study, set, line, is_learned);
	buf_free(&gold);
}

/* The rows of all samples that are learned from, as one matrix. */
struct matrix {
	int16_t *x;
	float *y, *weight;
	uint32_t *page;
	double optional_weight;
	struct rows rows;
};

/* Blocks that may be left out teach less. */
static double
block_weight(const struct matrix *m, const struct sample *s, size_t i)
{
	return sample_weight(s, i) * (s->label[i] == 2 ? m->optional_weight : 1);
}

static void
add_rows(struct matrix *m, const struct sample *s, size_t number)
{
	double sum = 0;

	for (size_t i = 0; i < s->survey.page.n; i++)
		sum += block_weight(m, s, i);
	for (size_t i = 0; i < s->survey.page.n; i++) {
		size_t row = m->rows.n++;

		for (size_t f = 0; f < s->features.count; f++)
			m->x[row * m->rows.count + f] =
			    s->features.x[feature_at(&s->features, i, f)];
		m->y[row] = s->label[i] != 0;
		m->weight[row] = (float)(s->weight * block_weight(m, s, i) / sqrt(20 + sum));
		m->page[row] = (uint32_t)number;
	}
}

static void
scale_weights(struct matrix *m)
{
	double sum = 0;

	for (size_t i = 0; i < m->rows.n; i++)
		sum += (double)m->weight[i];
	for (size_t i = 0; i < m->rows.n; i++)
		m->weight[i] = (float)((double)m->weight[i] * (double)m->rows.n / sum);
}

static bool
is_taught(const struct study *study, const struct sample *s, unsigned without)
{
	return s->is_learned && (study->folds == 0 || s->fold != without);
}

/* Each draw by itself, then what they say on average. */
static void
learn_draws(const struct study *study, const struct rows *rows, struct learned *mean)
{
	struct learned draws[DRAWS_MOST];
	struct boost_options options = study->options;

	for (unsigned i = 0; i < study->draws; i++, options.seed++)
		boost_learn(&draws[i], rows, &options);
	boost_mean(mean, draws, study->draws);
	for (unsigned i = 0; i < study->draws; i++)
		learned_free(&draws[i]);
}

static void
learn(const struct study *study, unsigned without, struct learned *learned)
{
	struct matrix m = { .optional_weight =
				study->is_html ? OPTIONAL_IN_HTML : OPTIONAL_IN_TEXT };
	size_t n = 0;

	for (size_t i = 0; i < study->n; i++)
		n += is_taught(study, study->samples[i], without) ? study->samples[i]->survey.page.n
								  : 0;
	m.rows.count = study->samples[0]->features.count;
	m.rows.is_html = study->is_html;
	m.x = calloc(n * m.rows.count + 1, sizeof(*m.x));
	m.y = calloc(n + 1, sizeof(*m.y));
	m.weight = calloc(n + 1, sizeof(*m.weight));
	m.page = calloc(n + 1, sizeof(*m.page));
	if (!m.x || !m.y || !m.weight || !m.page)
		train_die("out of memory");
	for (size_t i = 0; i < study->n; i++)
		if (is_taught(study, study->samples[i], without))
			add_rows(&m, study->samples[i], i);
	scale_weights(&m);
	m.rows.x = m.x;
	m.rows.y = m.y;
	m.rows.weight = m.weight;
	m.rows.page = m.page;
	learn_draws(study, &m.rows, learned);
	free(m.x);
	free(m.y);
	free(m.weight);
	free(m.page);
}

static void
measure(const struct study *study, const struct model *model, unsigned fold, struct figures *sums)
{
	for (size_t i = 0; i < study->n; i++) {
		const struct sample *s = study->samples[i];

		if (s->is_varied)
			continue;
		if (!s->is_learned || study->folds == 0 || s->fold == fold)
			figures_add(&sums[s->set], s, model, study->verbose, study->tells_errors);
	}
}

static void
print_gains(const struct study *study, const struct learned *l)
{
	size_t count = study->samples[0]->features.count;
	double sum = 0;

	for (size_t f = 0; f < count; f++)
		sum += l->gain[f];
	for (size_t f = 0; f < count; f++)
		printf(
		    "gain %6.2f %s\n", 100 * l->gain[f] / sum, feature_name(f, study->is_html).s);
}

/* Of what was kept before, where it is there. */
static void
learn_fold(const struct study *study, unsigned fold, struct learned *learned)
{
	char file[4096];

	if (!study->kept) {
		learn(study, fold, learned);
		return;
	}
	snprintf(file, sizeof(file), "%s.%u", study->kept, fold);
	if (table_read(learned, study->is_html, file))
		return;
	learn(study, fold, learned);
	table_write(learned, study->is_html, file);
}

/* Each fold by what was learned of the others. */
static void
cross_validate(const struct study *study)
{
	struct figures sums[SETS_MOST] = { 0 };

	for (unsigned fold = 0; fold < study->folds; fold++) {
		struct learned learned;

		learn_fold(study, fold, &learned);
		measure(study, &learned.model, fold, sums);
		learned_free(&learned);
	}
	figures_print(sums, study->sets, study->set_count);
}

static void
learn_all(struct study *study, const char *table)
{
	struct figures sums[SETS_MOST] = { 0 };
	struct learned learned;

	study->folds = 0;
	learn(study, 0, &learned);
	if (table) {
		table_write(&learned, study->is_html, table);
	} else {
		print_gains(study, &learned);
		measure(study, &learned.model, 0, sums);
		figures_print(sums, study->sets, study->set_count);
	}
	learned_free(&learned);
}

/* The options; the table that is to be written, or NULL. */
static const char *
read_options(struct study *study, int argc, char **argv)
{
	const char *table = NULL;
	int option;

	while ((option = getopt(argc, argv, "f:k:m:o:n:r:s:c:l:z:x:b:i:ve")) != -1) {
		switch (option) {
		case 'f':
			study->is_html = optarg[0] == 'h';
			break;
		case 'k':
			study->folds = (unsigned)strtoul(optarg, NULL, 10);
			break;
		case 'm':
			study->kept = optarg;
			break;
		case 'o':
			table = optarg;
			break;
		case 'n':
			study->options.trees = (unsigned)strtoul(optarg, NULL, 10);
			break;
		case 'r':
			study->options.rate = strtod(optarg, NULL);
			break;
		case 's':
			study->options.row_share = strtod(optarg, NULL);
			break;
		case 'c':
			study->options.feature_share = strtod(optarg, NULL);
			break;
		case 'l':
			study->options.l2 = strtod(optarg, NULL);
			break;
		case 'z':
			study->options.seed = strtoul(optarg, NULL, 10);
			break;
		case 'b':
			study->draws = (unsigned)strtoul(optarg, NULL, 10);
			break;
		case 'i':
			inserts_read(&study->inserts, optarg);
			break;
		case 'x':
			study->options.without = optarg;
			break;
		case 'v':
			study->verbose = true;
			break;
		case 'e':
			study->tells_errors = true;
			break;
		default:
			train_die("usage: train -f text|html [OPTION...] SET...");
		}
	}
	if (study->draws == 0 || study->draws > DRAWS_MOST)
		train_die("-b: 1 to 16 draws");
	return table;
}

static void
free_study(struct study *study)
{
	for (size_t i = 0; i < study->n; i++)
		sample_free(study->samples[i]);
	free(study->samples);
	inserts_free(&study->inserts);
}

int
main(int argc, char **argv)
{
	struct study study = { .draws = 1, .options = { 200, .08, .6, .5, 10, 1, NULL } };
	const char *table = read_options(&study, argc, argv);

	for (int i = optind; i < argc; i++)
		add_set(&study, argv[i]);
	if (study.inserts.n)
		add_surrounded(&study);
	if (study.folds)
		cross_validate(&study);
	if (table || !study.folds)
		learn_all(&study, table);
	free_study(&study);
	return 0;
}
