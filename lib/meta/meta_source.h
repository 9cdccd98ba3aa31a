/*
 * meta_source: what the readers of single fields share while the metadata of a page of HTML
 * is put together (meta.c).
 */
#ifndef META_META_SOURCE_H
#define META_META_SOURCE_H

#include "byline/date.h"
#include "embedded/jsonld.h"
#include "embedded/script.h"
#include "meta/meta.h"
#include "meta/meta_text.h"
#include "meta/title.h"

struct meta_source {
	const struct tree *tree;
	const struct scan *scan;
	const struct json *json;
	struct script *script; /* read where nothing else tells */
	const struct meta_lines *lines;
	size_t article; /* of the JSON-LD, or JSONLD_NONE */
	struct arena *arena;
	struct buf *text;       /* for whoever needs it for a moment */
	struct title_vote vote; /* with the names of the site */
	struct str host;
	struct str title;
	uint32_t heading; /* the element of the headline, or 0 */
	enum date_order order;
};

/* A JSON string as written: its characters, in the arena. */
struct str meta_decode(const struct meta_source *m, struct str written);
/* The text of a node, in the arena. */
struct str meta_node_text(const struct meta_source *m, uint32_t node, enum scan_join join);

/* The host of an address, without www; a view. */
struct str meta_host(struct str url);
/* The part of a host that names its owner: `example` of news.example.co.uk; a view. */
struct str meta_host_label(struct str host);

struct str meta_site(const struct meta_source *m, struct str title);
bool meta_authors(const struct meta_source *m, struct str site, struct buf *out);
bool meta_date(const struct meta_source *m, struct str url, struct date *date);

#endif
