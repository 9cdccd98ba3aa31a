#include "press/publisher.h"

#include "press/press_key.h"

bool
publisher_is_called(const struct publisher *who, struct str name)
{
	return key_eq(key_without_the(publisher_name(who)), key_without_the(name));
}

bool
publisher_has_name(const struct publisher *who, struct str name)
{
	struct str core = key_without_the(name);
	struct str rest = publisher_read(who, who->others);
	struct str other;

	if (key_eq(key_without_the(publisher_name(who)), core))
		return true;
	while (str_cut(&rest, '|', &other))
		if (other.n && key_eq(key_without_the(other), core))
			return true;
	return false;
}
