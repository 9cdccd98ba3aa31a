#include "cli/opt.h"

void
opt_init(struct opt_parser *p, int argc, char **argv, const struct opt *const *tables)
{
	*p = (struct opt_parser){ .tables = tables, .argv = argv, .argc = argc, .at = 1 };
}

void
opt_free(struct opt_parser *p)
{
	buf_free(&p->why);
}

static int
wrong(struct opt_parser *p, const char *what, struct str option)
{
	p->why.n = 0;
	buf_add(&p->why, str_of(what));
	buf_add(&p->why, STR(": "));
	buf_add(&p->why, option);
	return OPT_WRONG;
}

static const struct opt *
find(const struct opt_parser *p, int letter, struct str name)
{
	for (const struct opt *const *table = p->tables; *table; table++)
		for (const struct opt *o = *table; o->name; o++)
			if (letter ? o->id == letter : str_eq(str_of(o->name), name))
				return o;
	return NULL;
}

static bool
is_optional(const struct opt *o)
{
	return o->arg && o->arg[0] == '[';
}

/* The next word as the value of an option; NULL where there is none. */
static const char *
next_word(struct opt_parser *p)
{
	return p->at < p->argc ? p->argv[p->at++] : NULL;
}

static int
long_option(struct opt_parser *p, const char **value)
{
	struct str word = str_of(p->argv[p->at++]);
	struct str name = str_from(word, 2);
	size_t equals = str_find_byte(name, '=');
	const struct opt *o = find(p, 0, str_part(name, 0, equals));

	if (!o)
		return wrong(p, "unknown option", str_part(word, 0, equals + 2));
	if (equals < name.n && !o->arg)
		return wrong(p, "takes no value", str_part(word, 0, equals + 2));
	if (equals < name.n)
		*value = name.s + equals + 1;
	else if (o->arg && !is_optional(o) && !(*value = next_word(p)))
		return wrong(p, "needs a value", word);
	return o->id;
}

static int
short_option(struct opt_parser *p, const char **value)
{
	const char *word = p->argv[p->at];
	const char letter[] = { '-', word[p->in_group] };
	const struct opt *o = find(p, (unsigned char)word[p->in_group], STR(""));

	p->in_group++;
	if (!word[p->in_group]) {
		p->in_group = 0;
		p->at++;
	}
	if (!o)
		return wrong(p, "unknown option", (struct str){ letter, sizeof(letter) });
	if (!o->arg || is_optional(o))
		return o->id;
	if (p->in_group) {
		*value = word + p->in_group;
		p->in_group = 0;
		p->at++;
	} else if (!(*value = next_word(p))) {
		return wrong(p, "needs a value", (struct str){ letter, sizeof(letter) });
	}
	return o->id;
}

int
opt_next(struct opt_parser *p, const char **value)
{
	const char *word;

	*value = NULL;
	if (p->in_group)
		return short_option(p, value);
	word = p->at < p->argc ? p->argv[p->at] : NULL;
	if (!word || word[0] != '-' || !word[1])
		return OPT_END;
	if (word[1] != '-') {
		p->in_group = 1;
		return short_option(p, value);
	}
	if (word[2])
		return long_option(p, value);
	p->at++;
	return OPT_END;
}

enum { HELP_COLUMN = 28 };

/* "  -x, --name=ARG" or "      --name[=ARG]"; the columns it took. */
static size_t
describe_forms(const struct opt *o, struct message *out)
{
	const char *equals = o->arg && !is_optional(o) ? "=" : "";
	const char *arg = o->arg ? o->arg : "";

	message_add(out, o->id < OPT_LONG ? "  -" : "   ");
	message_byte(out, o->id < OPT_LONG ? (char)o->id : ' ');
	message_add(out, o->id < OPT_LONG ? ", --" : "  --");
	message_add(out, o->name);
	message_add(out, equals);
	message_add(out, arg);
	return strlen("  -x, --") + strlen(o->name) + strlen(equals) + strlen(arg);
}

void
opt_describe(const struct opt *table, struct message *out)
{
	for (const struct opt *o = table; o->name; o++) {
		size_t column = describe_forms(o, out);

		do
			message_byte(out, ' ');
		while (++column < HELP_COLUMN);
		message_add(out, o->help);
		message_byte(out, '\n');
	}
}
