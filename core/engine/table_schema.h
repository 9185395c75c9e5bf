// SPDX-License-Identifier: Apache-2.0
// A published Table Schema or Data Package in place of a pack: its words as the specification has
// them, extra properties ignored, types that nobody judges taken as `any`.
#pragma once

#include "engine/pack.h"

namespace jeugdlint {

// A pack with a table for the schema, or for each resource that has one. Not judged, and so taken
// as `any`: the types time, datetime, yearmonth, duration, object, array, geopoint and geojson,
// dates in a form that text/date.h does not read, and numbers with bareNumber false. Ignored:
// foreignKeys, the format of a string, and the dialect of a resource (the delimiter is found in the
// data file).
Pack read_table_schema(const std::filesystem::path& file);

}  // namespace jeugdlint
