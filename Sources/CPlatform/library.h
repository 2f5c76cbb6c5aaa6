// Libraries that are loaded when they are first needed: linked, they would cost every build its
// start. The file of each lists what it retypes from the library's header, as macros that take a
// macro: numbers as X(name, value), functions as X(field, name, result, parameters…). Where the
// header is installed, the compiler holds both lists against it.
#pragma once
#include <dlfcn.h>

/// An enumerator, for where there is no header.
#define NUMBER(name, value) name = value,
#define SAME_NUMBER(name, value) _Static_assert(name == (value), #name);

/// A field of the table that a library's functions are called through.
#define FIELD(field, name, result, ...) result (*field)(__VA_ARGS__);
#define SAME_FUNCTION(field, name, result, ...) \
  _Static_assert(__builtin_types_compatible_p(typeof(name), result(__VA_ARGS__)), #name);

/// Fills the field of `*table` from `handle`; false where the library has no such function.
#define FIND(field, name, ...) &&(table->field = (typeof(table->field))dlsym(handle, #name))
