#include "html/token.h"

#include "html/scan.h"

void
token_begin(struct tokenizer *tk, struct tree *tree)
{
	*tk = (struct tokenizer){ .tree = tree };
	tk->has_nul = str_find_byte(tree->page, '\0') < tree->page.n;
}

static struct span
span_of(size_t from, size_t to)
{
	return (struct span){ (uint32_t)from, (uint32_t)(to - from) };
}

/* Whether the `<` at an offset begins markup, or is a text's byte. */
static bool
is_markup(struct str page, size_t at)
{
	char c = at + 1 < page.n ? page.s[at + 1] : ' ';

	return is_alpha(c) || c == '!' || c == '?' || (c == '/' && at + 2 < page.n);
}

static size_t
text_end(struct str page, size_t at)
{
	for (;;) {
		at += str_find_byte(str_from(page, at), '<');
		if (at == page.n || is_markup(page, at))
			return at;
		at++;
	}
}

static void
text_token(struct tokenizer *tk, struct token *token, size_t end, unsigned how)
{
	token->kind = TOKEN_TEXT;
	token->text = nodes_decode(tk->tree, span_of(tk->at, end), how);
	token->has_nul = tk->has_nul;
	tk->at = end;
}

/* Behind the next `>`. */
static size_t
behind_tag_end(struct str page, size_t at)
{
	at += str_find_byte(str_from(page, at), '>');
	return at < page.n ? at + 1 : at;
}

/*
 * Behind a comment whose text begins at an offset: `-->` or `--!>` end it, and `>` or `->` at
 * once.
 */
static size_t
comment_end(struct str page, size_t start)
{
	for (size_t at = start;; at++) {
		size_t n;
		const char *s;

		at += str_find_byte(str_from(page, at), '>');
		if (at == page.n)
			return at;
		n = at - start;
		s = page.s + at;
		if (n == 0 || (n == 1 && s[-1] == '-'))
			return at + 1;
		if (n >= 2 && s[-1] == '-' && s[-2] == '-')
			return at + 1;
		if (n >= 3 && s[-1] == '!' && s[-2] == '-' && s[-3] == '-')
			return at + 1;
	}
}

static bool
starts_at(struct str page, size_t at, struct str what)
{
	return page.n - at >= what.n && str_eq_ascii(str_part(page, at, what.n), what);
}

/* <!...: a doctype or a CDATA section makes a token; a comment is passed over. */
static bool
declaration(struct tokenizer *tk, struct token *token)
{
	struct str page = tk->tree->page;
	size_t at = tk->at;
	size_t end;

	if (starts_at(page, at, STR("<!--"))) {
		tk->at = comment_end(page, at + 4);
		return false;
	}
	if (tk->cdata && str_starts(str_from(page, at), STR("<![CDATA["))) {
		tk->at = at + 9;
		end = tk->at + str_find(str_from(page, tk->at), STR("]]>"));
		text_token(tk, token, end, 0);
		tk->at = page.n - end < 3 ? page.n : end + 3;
		return token->text.size > 0;
	}
	end = behind_tag_end(page, at);
	tk->at = end;
	if (!starts_at(page, at, STR("<!doctype")))
		return false;
	token->kind = TOKEN_DOCTYPE;
	token->text = span_of(at + 9, end);
	return true;
}

static bool
has_attr(const struct tree *t, const struct token *token, enum html_attr name)
{
	for (size_t i = token->attrs; i < t->n_attrs; i++)
		if (t->attrs[i].name == name)
			return true;
	return false;
}

/* Keeps an attribute whose name has a number, unless it was there before. */
static void
keep_attr(struct tree *t, struct token *token, const struct scan_attr *a)
{
	enum html_attr name = html_attr_find(scan_name_low(&a->name), a->name.hash);
	struct span value = span_of(a->value, a->value + a->value_n);

	if (name == ATTR_NONE || has_attr(t, token, name))
		return;
	value = nodes_decode(t, value, DECODE_REFS | DECODE_ATTRIBUTE | DECODE_NUL);
	t->attrs[t->n_attrs++] =
	    (struct attr){ .at = value.at, .size = value.size, .name = (uint16_t)name };
	token->n_attrs++;
}

/* <name ...> or </name ...>; false where the page ends in it. */
static bool
tag_token(struct tokenizer *tk, struct token *token, enum token_kind kind)
{
	struct tree *t = tk->tree;
	size_t begin = tk->at + (kind == TOKEN_END ? 2 : 1);
	struct scan_name name;
	struct scan_attr a;
	enum scan_got got;

	tk->at = scan_tag_name(t->page, begin, &name);
	*token = (struct token){
		.kind = kind,
		.tag = html_tag_find(scan_name_low(&name), name.hash),
		.hash = name.hash,
		.attrs = (uint32_t)t->n_attrs,
		.name = span_of(begin, tk->at),
		.attrs_begin = tk->at,
	};
	while ((got = scan_attr(t->page, &tk->at, &a)) == SCAN_ATTR)
		if (kind == TOKEN_START)
			keep_attr(t, token, &a);
	token->self_closing = got == SCAN_SELF_CLOSE;
	return got != SCAN_CUT;
}

/* What begins with the `<` that stands there; false where it makes no token. */
static bool
markup(struct tokenizer *tk, struct token *token)
{
	struct str page = tk->tree->page;
	char c = page.s[tk->at + 1];

	if (is_alpha(c))
		return tag_token(tk, token, TOKEN_START);
	if (c == '!')
		return declaration(tk, token);
	if (c == '/' && is_alpha(page.s[tk->at + 2]))
		return tag_token(tk, token, TOKEN_END);
	tk->at = behind_tag_end(page, tk->at);
	return false;
}

void
token_next(struct tokenizer *tk, struct token *token)
{
	struct str page = tk->tree->page;

	if (tk->plain && tk->at < page.n) {
		text_token(tk, token, page.n, DECODE_NUL);
		return;
	}
	while (tk->at < page.n) {
		size_t end = text_end(page, tk->at);

		if (end > tk->at) {
			text_token(tk, token, end, DECODE_REFS);
			return;
		}
		if (markup(tk, token))
			return;
	}
	token->kind = TOKEN_END_OF_PAGE;
}

struct span
token_raw(struct tokenizer *tk, const struct token *start, enum token_raw how)
{
	struct str page = tk->tree->page;
	size_t end = how == RAW_SCRIPT
	    ? scan_script_end(page, tk->at)
	    : scan_raw_end(page, tk->at, nodes_view(tk->tree, start->name));
	unsigned decode = (how == RAW_REFS ? DECODE_REFS : 0U) | (tk->has_nul ? DECODE_NUL : 0U);
	struct span text = nodes_decode(tk->tree, span_of(tk->at, end), decode);

	tk->at = end;
	if (end < page.n) {
		tk->at = end + 2;
		scan_tag_end(page, &tk->at);
	}
	return text;
}

static uint32_t
hash_bytes(uint32_t hash, struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		hash = (hash ^ (unsigned char)s.s[i]) * UINT32_C(16777619);
	return hash;
}

uint32_t
token_attrs_hash(const struct tokenizer *tk, size_t attrs_begin)
{
	struct str page = tk->tree->page;
	size_t at = attrs_begin;
	struct scan_attr a;
	uint32_t sum = 0;

	while (scan_attr(page, &at, &a) == SCAN_ATTR)
		sum += hash_bytes(a.name.hash, str_part(page, a.value, a.value_n));
	return sum;
}
