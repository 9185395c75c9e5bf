/* SPDX-License-Identifier: Apache-2.0 */
/* The boundary between jeugdlint and a plugin, in plain C11. Authors in C++ include
 * <jeugdlint/rule.h> and need not read this; authors in C, Rust or another language build on it
 * alone.
 *
 * A plugin exports one constant, `jeugdlint_plugin`. Everything a later version adds comes at the
 * end of a struct (`struct_size` tells how much is there) and raises JEUGDLINT_ABI_MINOR; a change
 * of what stands here raises JEUGDLINT_ABI_MAJOR, and the program refuses the plugin. No exception
 * and no ownership crosses: whoever makes a thing destroys it, and what is pointed to lives as long
 * as each comment says. */
#ifndef JEUGDLINT_ABI_H
#define JEUGDLINT_ABI_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define JEUGDLINT_ABI_MAJOR 1
#define JEUGDLINT_ABI_MINOR 0

#if defined(_WIN32)
#define JEUGDLINT_EXPORT __declspec(dllexport)
#else
#define JEUGDLINT_EXPORT __attribute__((visibility("default")))
#endif

/* Bytes in UTF-8, not ended by a NUL. */
typedef struct jl_text {
  const char* data;
  size_t size;
} jl_text;

typedef struct jl_words {
  jl_text nl;
  jl_text en;
} jl_words;

/* Every day a date can mean, in days since 1970-01-01; first > last: the cell holds no date. */
typedef struct jl_date {
  int32_t first;
  int32_t last;
} jl_date;

enum { JL_OK = 0, JL_FAILED = 1 };

enum { JL_NOTE = 1, JL_WARNING = 2, JL_ERROR = 3 };

enum {
  JL_COMPLETENESS = 1,
  JL_VALIDITY = 2,
  JL_CONSISTENCY = 3,
  JL_PRIVACY = 4,
  JL_DISCLOSURE = 5
};

/* How a cell is filled. Only JL_FILLED cells have text a rule should judge. */
enum { JL_FILLED = 0, JL_EMPTY = 1, JL_NULL = 2, JL_ABSENT = 3, JL_UNDECODABLE = 4 };

/* One code of a pack's code list. Days as in jl_date; open ends are INT32_MIN and INT32_MAX. */
typedef struct jl_code {
  jl_text code;
  int32_t valid_from;
  int32_t valid_to;
} jl_code;

typedef struct jl_codes {
  uint32_t struct_size;
  uint32_t code_size; /* stride of codes */
  jl_text name;
  const jl_code* codes;
  uint64_t count;
} jl_codes;

/* One column of the file, as an option of type JL_FILE_COLUMNS gets it. */
typedef struct jl_file_column {
  uint32_t struct_size; /* also the stride in an array */
  uint32_t slot;
  jl_text name; /* as the file's header has it; it may itself be personal data: never report it */
  jl_text identifier; /* the class of identifier that the pack foresees here, or empty */
  jl_text precision;  /* the finest precision that the pack allows (year, ...), or empty */
  uint32_t declared;  /* 1: the pack or schema knows this column; 0: it does not */
  uint32_t schema;    /* 1: there is a pack or schema at all */
  uint32_t coded;     /* 1: a code list, number or date by declaration: no free text */
} jl_file_column;

enum {
  JL_BOOLEAN = 1,
  JL_INTEGER = 2,
  JL_NUMBER = 3,
  JL_TEXT = 4,
  JL_TEXTS = 5,
  JL_DATE = 6,
  JL_TEXT_COLUMN = 7,
  JL_DATE_COLUMN = 8,
  JL_NUMBER_COLUMN = 9,
  JL_TEXT_COLUMNS = 10,
  JL_DATE_COLUMNS = 11,
  JL_CODES = 12,
  JL_FILE_COLUMNS = 13
};

/* The value of an option. `type` tells which members count; `present` 0 means: left out. What it
 * points to lives as long as the rule that was created from it. */
typedef struct jl_value {
  uint32_t struct_size;
  uint32_t type;
  uint32_t present;
  int64_t integer; /* JL_BOOLEAN (0 or 1) and JL_INTEGER */
  double number;
  jl_date date;
  jl_text text;
  const jl_text* texts;
  const uint32_t* slots; /* of columns; a single column is slots[0] */
  const jl_codes* codes;
  const jl_file_column* columns;
  uint64_t count; /* of texts, slots or columns */
} jl_value;

typedef struct jl_option {
  uint32_t struct_size;
  uint32_t required;
  uint32_t absent_allowed; /* 1: the rule also judges columns that the file does not have: all
                              JL_ABSENT */
  jl_text name;
  jl_text about;
  jl_value initial; /* carries the type; the value when the pack leaves the option out */
} jl_option;

typedef struct jl_setting {
  jl_text name;
  jl_value value;
} jl_setting;

/* The cells of one column of a batch: arrays of jl_batch.size elements. `dates` and `numbers` are
 * there when a rule asked for them; a number that cannot be read is NaN. */
typedef struct jl_column {
  const jl_text* text;
  const uint8_t* filled;
  const jl_date* dates;
  const double* numbers;
} jl_column;

/* A batch of rows by column. Everything in it is valid during the call only. */
typedef struct jl_batch {
  uint32_t struct_size;
  uint32_t column_size; /* stride of columns */
  uint64_t size;        /* rows */
  const uint64_t* rows; /* number of each row; the file's first record is 1 */
  const jl_column* columns;
  uint64_t column_count;
  const uint8_t* run_key; /* 16 bytes, new for each run: the key for hashes that a rule keeps */
} jl_batch;

/* The rows of one case in one table of the pack, in the order that the pack declares. A row's
 * number tells its input as well as its place there: compare and report it, but compute nothing
 * with it. `batch.columns` has the slots of all tables; the cells of another table are JL_ABSENT.
 */
typedef struct jl_case_table {
  uint32_t struct_size; /* also the stride in an array */
  uint32_t previous;    /* 1: of the previous delivery */
  jl_text name;
  jl_batch batch;
} jl_case_table;

/* All rows of one case (a person, say): each table of the case, then each of the previous delivery.
 * Valid during the call only. */
typedef struct jl_case {
  uint32_t struct_size;
  uint32_t own; /* the table that the rule was put to work on; its previous rows: own + count / 2 */
  const jl_case_table* tables;
  uint64_t table_count;
} jl_case;

enum { JL_AT_CELL = 1, JL_AT_ROW = 2, JL_AT_COLUMN = 3, JL_AT_TABLE = 4 };

enum {
  JL_EVIDENCE_CELL = 1,   /* row in `count`, column in `slot`: shown as the column's name */
  JL_EVIDENCE_COLUMN = 2, /* `slot` */
  JL_EVIDENCE_COUNT = 3,  /* `count` */
  JL_EVIDENCE_REAL = 4,   /* `real` */
  JL_EVIDENCE_SHARE = 5,  /* `real`, between 0 and 1, shown as a percentage */
  JL_EVIDENCE_ROW = 6,    /* row number in `count` */
  JL_EVIDENCE_TERM = 7    /* `count` is the index of one of the rule's terms */
};

/* Takes the place of {name} in the rule's message. There is no slot for text from the data. */
typedef struct jl_evidence {
  jl_text name;
  uint32_t kind;
  uint32_t slot;
  uint64_t count;
  double real;
} jl_evidence;

typedef struct jl_finding {
  uint32_t struct_size;
  uint32_t place;
  uint64_t row;
  uint32_t slot;
  uint32_t evidence_size; /* stride of evidence */
  const jl_evidence* evidence;
  uint64_t evidence_count;
} jl_finding;

/* Where a rule puts its findings; copies what it is given. */
typedef struct jl_findings {
  uint32_t struct_size;
  void* self;
  void (*add)(void* self, const jl_finding* finding);
  /* So many rows could not be judged, because a cell that the rule needs is missing. */
  void (*not_evaluable)(void* self, uint64_t rows);
} jl_findings;

/* Room for a message about a wrong setting. Only create may write it: it has not seen data. */
typedef struct jl_error {
  char* text;
  size_t capacity;
  size_t size;
} jl_error;

/* A word that a finding may use as evidence (a kind of identifier, say), in both languages. */
typedef struct jl_term {
  jl_text name;
  jl_words words;
} jl_term;

/* A rule. Everything it points to lives as long as the plugin. A configured rule is shared by
 * threads and does not change; a state is used by one thread at a time. Functions return JL_OK or
 * JL_FAILED. */
typedef struct jl_rule {
  uint32_t struct_size;
  uint32_t category;
  uint32_t severity;
  uint32_t automatic; /* 1: runs on every file without a pack asking for it */
  jl_text id;         /* <plugin>/<rule> */
  jl_text source;
  jl_words title;
  jl_words message;
  jl_words rationale;
  jl_words remedy;
  const jl_term* (*term)(uint32_t index);     /* NULL past the last; may itself be NULL */
  const jl_option* (*option)(uint32_t index); /* NULL past the last; may itself be NULL */

  int32_t (*create)(const jl_setting* settings, size_t count, void** rule, jl_error* error);
  void (*destroy)(void* rule);

  /* A record rule has inspect; a table rule has the five functions of a state. */
  int32_t (*inspect)(const void* rule, const jl_batch* batch, const jl_findings* findings);

  int32_t (*state_create)(const void* rule, void** state);
  void (*state_destroy)(const void* rule, void* state);
  int32_t (*state_inspect)(const void* rule, const jl_batch* batch, void* state);
  /* Adds `next`, the state of a later part of the file, to `state`; `next` is then only destroyed.
   */
  int32_t (*state_merge)(const void* rule, void* state, void* next);
  int32_t (*state_finish)(const void* rule, const void* state, const jl_findings* findings);

  /* What a state of this configured rule gathers, in the plugin's own words; may be NULL or give an
   * empty text. When two rules of one plugin give equal texts, a state of one will do for the
   * other, and the program fills only one. The text lives as long as the rule. */
  jl_text (*gathering)(const void* rule);

  /* A case rule has this function instead; needs_previous 1: it does not run without a previous
   * delivery. */
  int32_t (*case_inspect)(const void* rule, const jl_case* one, const jl_findings* findings);
  uint32_t needs_previous;
} jl_rule;

typedef struct jl_plugin {
  uint32_t struct_size;
  uint16_t abi_major;
  uint16_t abi_minor;
  jl_text name; /* also the name of the library file, without its extension */
  jl_text version;
  const jl_rule* (*rule)(uint32_t index); /* NULL past the last */
} jl_plugin;

/* The plugin's one exported symbol. */
#define JEUGDLINT_SYMBOL "jeugdlint_plugin"

#ifdef __cplusplus
}
#endif

#endif
