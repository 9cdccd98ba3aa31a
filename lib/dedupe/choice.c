#include "dedupe/choice.h"

#include "dedupe/state.h"
#include "near/passed.h"
#include "text/number.h"

static const char *
take_which(struct choice *c, enum gather_which which)
{
	if (c->which != GATHER_ALL && c->which != which)
		return "-d, -u and -D exclude one another";
	c->which = which;
	return NULL;
}

/* The wider form holds, whatever the order. */
static const char *
take_form(struct choice *c, enum normal_form form)
{
	if (c->form < form)
		c->form = form;
	return NULL;
}

static const char *
take_part(struct choice *c, struct str value)
{
	struct str part;

	if (!str_cut(&value, '/', &part) || !number_parse(value, 1, UINT32_MAX, &c->parts) ||
	    !number_parse(part, 1, c->parts, &c->part))
		return "--part takes I/N, I from 1 to N";
	c->part--;
	return NULL;
}

static const char *
take_forget(struct choice *c, struct str value)
{
	static const struct {
		char letter;
		uint64_t seconds;
	} units[] = { { 's', 1 }, { 'm', 60 }, { 'h', 3600 }, { 'd', 86400 }, { 'w', 604800 } };
	struct str digits = str_part(value, 0, value.n > 0 ? value.n - 1 : 0);

	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
		if (value.n == 0 || value.s[value.n - 1] != units[i].letter ||
		    !number_parse(digits, 1, UINT32_MAX / units[i].seconds, &c->forget))
			continue;
		c->forget *= units[i].seconds;
		return NULL;
	}
	return "--forget takes a number and one of s m h d w, 136 years at most";
}

static const char *
take_state(struct choice *c, const char *value)
{
	c->state = value;
	return value[0] ? NULL : "--state needs the name of a file";
}

static const char *
take_wait(struct choice *c, const char *value)
{
	c->waits = true;
	c->wait = STATE_WAIT_FOREVER;
	if (value && !number_parse(str_of(value), 0, UINT32_MAX, &c->wait))
		return "--wait takes a number of seconds";
	return NULL;
}

static const char *
take_near(struct choice *c, const char *value)
{
	c->near = true;
	c->threshold = near_threshold_default();
	if (value && !near_threshold_parse(str_of(value), &c->threshold))
		return "--near takes a decimal over 0 and at most 1, of 9 digits at most";
	return NULL;
}

static const char *
take_by(struct choice *c, struct str value)
{
	c->by_document = true;
	return str_eq(value, STR("doc")) ? NULL : "--by takes doc";
}

/* The options that are said once, without a value. */
static const char *
take_flag(bool *flag)
{
	*flag = true;
	return NULL;
}

const char *
choice_take(struct choice *c, int option, const char *value)
{
	switch (option) {
	case 'c':
		return take_flag(&c->count);
	case 'd':
		return take_which(c, GATHER_REPEATED);
	case 'D':
		return take_which(c, GATHER_EVERY);
	case 'u':
		return take_which(c, GATHER_UNIQUE);
	case 'i':
		return take_form(c, NORMAL_ASCII_CASE);
	case CHOICE_BY:
		return take_by(c, str_of(value));
	case CHOICE_EXPLAIN:
		return take_flag(&c->explain);
	case CHOICE_LOOSE:
		return take_flag(&c->loose);
	case CHOICE_NEAR:
		return take_near(c, value);
	case CHOICE_FOLD:
		return take_form(c, NORMAL_FOLD);
	case CHOICE_FORGET:
		return take_forget(c, str_of(value));
	case CHOICE_KEYED:
		return take_flag(&c->keyed);
	case CHOICE_KEYS:
		return take_flag(&c->keys);
	case CHOICE_PART:
		return take_part(c, str_of(value));
	case CHOICE_STATE:
		return take_state(c, value);
	case CHOICE_WAIT:
		return take_wait(c, value);
	default:
		return NULL;
	}
}

/* --near=0.5: as few digits as it takes, so that .5 and 0.50 are one setting. */
static void
add_threshold(const struct choice *c, struct buf *words)
{
	uint64_t whole = c->threshold.whole;
	uint64_t rest = c->threshold.part % whole;

	buf_add(words, STR(" --near="));
	buf_byte(words, (char)('0' + c->threshold.part / whole));
	if (rest)
		buf_byte(words, '.');
	for (; rest; rest = rest * 10 % whole)
		buf_byte(words, (char)('0' + rest * 10 / whole));
}

void
choice_settings(const struct choice *c, struct buf *words)
{
	static const struct str forms[] = { { "exact", 5 }, { "-i", 2 }, { "--fold", 6 } };

	words->n = 0;
	buf_add(words, forms[c->form]);
	if (c->near)
		add_threshold(c, words);
	if (c->loose)
		buf_add(words, STR(" --loose"));
	if (c->by_document)
		buf_add(words, STR(" --by=doc"));
	if (c->null)
		buf_add(words, STR(" -z"));
}

bool
choice_gathers(const struct choice *c)
{
	return c->count || c->which != GATHER_ALL;
}

/* The same for --near, --by=doc and --explain. */
static const char *
units_contradiction(const struct choice *c)
{
	if (c->loose && !c->near)
		return "--loose goes with --near";
	if (c->near && c->form != NORMAL_BYTES)
		return "--near cannot go with -i or --fold";
	if (c->near && c->parts > 0 && !c->keys)
		return "--near goes with --part only beside --keys";
	if (c->by_document && (c->keys || c->keyed || c->parts > 0))
		return "--by=doc cannot go with --keys, --keyed or --part";
	if (c->explain && (c->keys || c->parts > 0 || (c->keyed && !c->near)))
		return "--explain cannot go with --keys and --part, "
		       "nor with --keyed but beside --near";
	if ((c->by_document || c->explain) && choice_gathers(c))
		return "--by=doc and --explain cannot go with -c, -d, -u or -D";
	if (c->explain && c->forget && !c->state)
		return "--forget without --state cannot go with --explain";
	return NULL;
}

/* The same for --keys and --keyed. */
static const char *
keys_contradiction(const struct choice *c)
{
	if (!c->keys && !c->keyed)
		return NULL;
	if (c->state || c->forget)
		return "--state and --forget cannot go with --keys or --keyed";
	if (c->keys && (c->keyed || (c->parts > 0 && !c->near) || choice_gathers(c)))
		return "--keys goes with -i and --fold or --near alone";
	if (c->keys && c->parts > PASSED_PIECES)
		return "--near --keys takes 16777216 parts at most";
	if (c->keyed && c->parts > 0)
		return "--keyed and --part exclude one another";
	return NULL;
}

const char *
choice_contradiction(const struct choice *c)
{
	const char *why = units_contradiction(c);

	if (!why)
		why = keys_contradiction(c);
	if (why)
		return why;
	if (c->count && c->which == GATHER_EVERY)
		return "-c and -D exclude one another";
	if (c->state && c->which != GATHER_ALL)
		return "--state cannot go with -d, -u or -D";
	if (c->waits && !c->state)
		return "--wait goes with --state";
	if (c->forget && !c->state && choice_gathers(c))
		return "--forget without --state cannot go with -c, -d, -u or -D";
	return NULL;
}
