#include "source/outlet.h"

bool
outlet_name(const struct outlet_facts *facts, struct buf *name)
{
	return buf_add(name, facts->site.n ? facts->site : facts->fallback);
}
