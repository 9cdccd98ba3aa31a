/* version: told by every program. */
#ifndef CLI_VERSION_H
#define CLI_VERSION_H

#define COPYTASTER_VERSION "0.1"

#endif
