#include "figures.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "article/score.h"

/* The blocks that are wrong: "+" should not be kept, "-" should. */
static void
tell_errors(const struct sample *s, const struct scores *scores)
{
	for (size_t i = 0; i < s->survey.page.n; i++) {
		struct str text = page_text(&s->survey.page, i);

		if (s->label[i] == 2 || scores->kept[i] == (s->label[i] == 1))
			continue;
		printf("error %.*s %zu %c %u %d %.*s\n", (int)s->gold.id.n, s->gold.id.s, i,
		    scores->kept[i] ? '+' : '-', measure_words(&s->survey.measures.of[i]),
		    scores->score[i] - scores->threshold, (int)(text.n < 160 ? text.n : 160),
		    text.s);
	}
}

/*
 * How far the scores are from what is right (log loss):
 * it moves less by chance than the choice does.
 */
static double
loss_of(const struct sample *s, const struct scores *scores)
{
	double loss = 0, sum = 0;

	for (size_t i = 0; i < s->survey.page.n; i++) {
		double score = (double)scores->score[i] / MODEL_UNIT;
		double weight = s->label[i] == 2 ? 0 : sample_weight(s, i);

		loss += weight * log1p(exp(s->label[i] ? -score : score));
		sum += weight;
	}
	return loss / sqrt(20 + sum);
}

void
figures_add(struct figures *sum, const struct sample *s, const struct model *model, bool tells_page,
    bool tells_errors)
{
	struct scores scores = { 0 };
	struct str *lines = calloc(s->survey.page.n + 1, sizeof(*lines));
	struct gold_figures f;
	size_t n = 0;

	if (!lines || !scores_fill(&scores, model, &s->features, &s->survey, ARTICLE_BALANCED))
		train_die("out of memory");
	for (size_t i = 0; i < s->survey.page.n; i++)
		if (scores.kept[i])
			lines[n++] = page_text(&s->survey.page, i);
	f = gold_measure(&s->gold, lines, n);
	if (tells_errors)
		tell_errors(s, &scores);
	if (tells_page)
		printf("page %.*s P %.3f R %.3f para %.3f\n", (int)s->gold.id.n, s->gold.id.s,
		    f.precision, f.recall, f.para);
	sum->pages++;
	sum->with_precision += f.has_precision;
	sum->precision += f.precision;
	sum->recall += f.recall;
	sum->para += f.para;
	sum->loss += loss_of(s, &scores);
	sum->f1 += gold_f1(f.precision, f.recall);
	sum->hits += f.hits;
	sum->false_hits += f.false_hits;
	sum->misses += f.misses;
	scores_free(&scores);
	free(lines);
}

static void
print_segments(const char *set, const struct figures *f)
{
	double p = (double)f->hits / (double)(f->hits + f->false_hits);
	double r = (double)f->hits / (double)(f->hits + f->misses);

	printf("%-40s %4zu P %.4f R %.4f F1 %.4f\n", set, f->pages, p, r, gold_f1(p, r));
}

void
figures_print(const struct figures *sums, const char *const *sets, unsigned n)
{
	double f1_sum = 0, para_sum = 0, page_sum = 0, page_para = 0;
	unsigned rows = 0;
	size_t pages = 0;

	for (unsigned i = 0; i < n; i++) {
		const struct figures *f = &sums[i];
		double p = f->with_precision ? f->precision / (double)f->with_precision : 0;
		double r = f->pages ? f->recall / (double)f->pages : 0;
		double f1 = p + r > 0 ? 2 * p * r / (p + r) : 0;

		if (!f->pages)
			continue;
		if (f->hits + f->misses) {
			print_segments(sets[i], f);
			continue;
		}
		printf("%-40s %4zu P %.4f R %.4f F1 %.4f para %.4f loss %.4f\n", sets[i], f->pages,
		    p, r, f1, f->para / (double)f->pages, f->loss / (double)f->pages);
		f1_sum += f1;
		para_sum += f->para / (double)f->pages;
		rows++;
		page_sum += f->f1;
		page_para += f->para;
		pages += f->pages;
	}
	printf("mean F1 %.4f para %.4f; of pages F1 %.4f para %.4f\n", f1_sum / rows,
	    para_sum / rows, page_sum / (double)pages, page_para / (double)pages);
	fflush(stdout);
}
