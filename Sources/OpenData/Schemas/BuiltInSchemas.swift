// Made by scripts/embed-schemas from schemas/; edit those.
// swift-format-ignore-file

enum BuiltInSchemas {
  /// The text of each file by its name.
  static let files: [String: String] = [
    "case.json": ###"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "A review",
  "description": "api/v1/cases/ID.json: one review with all that followed.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "$schema",
    "review"
  ],
  "properties": {
    "$schema": {
      "description": "This schema. Relative to this document.",
      "type": "string",
      "format": "uri-reference"
    },
    "review": {
      "description": "The review.",
      "$ref": "#/$defs/review"
    }
  },
  "$defs": {
    "decision": {
      "description": "A moderation decision on the review.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "action",
        "by",
        "date"
      ],
      "properties": {
        "action": {
          "description": "What was decided; keep is a request that was refused.",
          "enum": [
            "withhold",
            "redact",
            "remove",
            "keep"
          ]
        },
        "by": {
          "description": "Who decided.",
          "$ref": "#/$defs/person"
        },
        "date": {
          "description": "When. A day on the shop's calendar, or where the time is known an instant in UTC.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$"
        },
        "html": {
          "description": "The same as HTML: only p, em, strong, code, pre, blockquote, ul, ol, li, a, br and hr. Present in a review's own document, absent in pages of reviews.",
          "type": "string"
        },
        "reason": {
          "description": "Why, of a closed list.",
          "enum": [
            "personal-data",
            "abuse",
            "discrimination",
            "fake",
            "unrelated",
            "confidential",
            "illegal",
            "hidden-at-source"
          ]
        },
        "requested-by": {
          "description": "Who asked for it.",
          "type": "string"
        },
        "text": {
          "description": "Why, in the shop's words, as Markdown; only of decisions that the review's page gives the words of.",
          "type": "string"
        },
        "until": {
          "description": "Of a pause: its last day.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
          "format": "date"
        }
      }
    },
    "follow-up": {
      "description": "What the customer said later.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "date",
        "says",
        "text"
      ],
      "properties": {
        "date": {
          "description": "When. A day on the shop's calendar, or where the time is known an instant in UTC.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$"
        },
        "html": {
          "description": "The same as HTML: only p, em, strong, code, pre, blockquote, ul, ol, li, a, br and hr. Present in a review's own document, absent in pages of reviews.",
          "type": "string"
        },
        "language": {
          "description": "Of these words, where it is known; else it is the review's. BCP 47.",
          "type": "string",
          "minLength": 1
        },
        "rating": {
          "description": "The customer's new stars.",
          "type": "integer",
          "minimum": 1,
          "maximum": 5
        },
        "says": {
          "description": "What it says of the case.",
          "enum": [
            "confirms",
            "disputes",
            "adds"
          ]
        },
        "text": {
          "description": "The words, as Markdown.",
          "type": "string"
        }
      }
    },
    "hidden": {
      "description": "A review that is not shown: its place, date, stars and what was decided, and none of its words.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "complaint",
        "counts",
        "date",
        "id",
        "number",
        "page",
        "visibility"
      ],
      "properties": {
        "complaint": {
          "description": "Whether it is one: its stars are at or under the shop's threshold, or it was marked as one.",
          "type": "boolean"
        },
        "counts": {
          "description": "Whether it counts in the score: all do but fakes.",
          "type": "boolean"
        },
        "date": {
          "description": "When it was written. A day on the shop's calendar, or where the time is known an instant in UTC.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$"
        },
        "decisions": {
          "description": "What was decided on it, the oldest first.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/decision"
          },
          "minItems": 1
        },
        "erased-on": {
          "description": "The day on which what was written was destroyed.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
          "format": "date"
        },
        "id": {
          "description": "Its ID, which does not change.",
          "type": "string",
          "pattern": "^[a-z0-9][a-z0-9-]{0,99}$"
        },
        "ledger": {
          "description": "Where the site has a log and the review is in it.",
          "$ref": "#/$defs/ledger"
        },
        "number": {
          "description": "Its place among all reviews by date, from 1.",
          "type": "integer",
          "minimum": 1
        },
        "page": {
          "description": "Its page in the site's first language. Relative to this document.",
          "type": "string",
          "format": "uri-reference"
        },
        "rating": {
          "description": "Its first stars; absent where its source has none.",
          "type": "integer",
          "minimum": 1,
          "maximum": 5
        },
        "source": {
          "description": "Where it came from: a key of the summary's sources.",
          "type": "string"
        },
        "until": {
          "description": "Of one that waits: the last day on which it is not shown.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
          "format": "date"
        },
        "visibility": {
          "description": "Why it cannot be read: withheld for now, removed, waiting as new reviews do, erased, or gone without a decision.",
          "enum": [
            "withheld",
            "removed",
            "quarantined",
            "erased",
            "missing"
          ]
        }
      }
    },
    "ledger": {
      "description": "What the shop's public log holds of the review.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "event",
        "receipt"
      ],
      "properties": {
        "changed": {
          "description": "When the review was last changed after it came in.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
          "format": "date"
        },
        "event": {
          "description": "The index of the event with which it came in, from 0.",
          "type": "integer",
          "minimum": 0
        },
        "receipt": {
          "description": "The proof that it is in the log (C2SP tlog-proof). Relative to this document.",
          "type": "string",
          "format": "uri-reference"
        }
      }
    },
    "person": {
      "description": "Somebody of the shop.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "name"
      ],
      "properties": {
        "name": {
          "description": "The name that the pages show.",
          "type": "string"
        },
        "role": {
          "description": "What they do there.",
          "$ref": "#/$defs/texts"
        }
      }
    },
    "reply": {
      "description": "What the shop wrote under the review.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "by",
        "outcome",
        "text"
      ],
      "properties": {
        "by": {
          "description": "Who wrote it.",
          "$ref": "#/$defs/person"
        },
        "date": {
          "description": "When; absent where that is not known. A day on the shop's calendar, or where the time is known an instant in UTC.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$"
        },
        "html": {
          "description": "The same as HTML: only p, em, strong, code, pre, blockquote, ul, ol, li, a, br and hr. Present in a review's own document, absent in pages of reviews.",
          "type": "string"
        },
        "language": {
          "description": "Of the reply, where it says so; else it is the review's. BCP 47.",
          "type": "string",
          "minLength": 1
        },
        "next-step": {
          "description": "When the shop said it would come back.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
          "format": "date"
        },
        "outcome": {
          "description": "Where the shop says the case stands.",
          "enum": [
            "answered",
            "working",
            "private",
            "resolved",
            "declined"
          ]
        },
        "proof": {
          "description": "What documents a resolution.",
          "enum": [
            "refund",
            "replacement",
            "repair",
            "ruling"
          ]
        },
        "resolution": {
          "description": "How it was resolved, or why it was declined.",
          "type": "string"
        },
        "resolved-on": {
          "description": "The day of the resolution, where it is not the reply's.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
          "format": "date"
        },
        "text": {
          "description": "The reply, as Markdown.",
          "type": "string"
        },
        "url": {
          "description": "Where a ruling can be read.",
          "type": "string",
          "format": "uri",
          "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"
        }
      }
    },
    "review": {
      "description": "A review, or what stands in its place.",
      "oneOf": [
        {
          "$ref": "#/$defs/shown"
        },
        {
          "$ref": "#/$defs/hidden"
        }
      ]
    },
    "shown": {
      "description": "A review that can be read.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "complaint",
        "counts",
        "date",
        "evidence",
        "id",
        "number",
        "page",
        "text",
        "topics",
        "visibility"
      ],
      "properties": {
        "author": {
          "description": "The display name; absent where the source gives none.",
          "type": "string"
        },
        "changes": {
          "description": "What the shop changed because of it: anchors on the page of changes.",
          "type": "array",
          "items": {
            "description": "An anchor.",
            "type": "string"
          },
          "minItems": 1
        },
        "complaint": {
          "description": "Whether it is one: its stars are at or under the shop's threshold, or it was marked as one.",
          "type": "boolean"
        },
        "counts": {
          "description": "Whether it counts in the score: all do but fakes.",
          "type": "boolean"
        },
        "date": {
          "description": "When it was written. A day on the shop's calendar, or where the time is known an instant in UTC.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$"
        },
        "decisions": {
          "description": "What was decided on it, the oldest first.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/decision"
          },
          "minItems": 1
        },
        "evidence": {
          "description": "How it is known that the writer was a customer.",
          "enum": [
            "order",
            "invitation",
            "source",
            "none"
          ]
        },
        "experienced": {
          "description": "The day of the visit or purchase.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
          "format": "date"
        },
        "follow-ups": {
          "description": "What the customer said later, the oldest first.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/follow-up"
          },
          "minItems": 1
        },
        "grade": {
          "description": "Of a resolved complaint: by whose word it is resolved.",
          "enum": [
            "claimed",
            "documented",
            "confirmed",
            "ruled"
          ]
        },
        "html": {
          "description": "The same as HTML: only p, em, strong, code, pre, blockquote, ul, ol, li, a, br and hr. Present in a review's own document, absent in pages of reviews.",
          "type": "string"
        },
        "id": {
          "description": "Its ID, which does not change.",
          "type": "string",
          "pattern": "^[a-z0-9][a-z0-9-]{0,99}$"
        },
        "incentive": {
          "description": "What the customer got for writing.",
          "type": "string"
        },
        "language": {
          "description": "Of the review. BCP 47.",
          "type": "string",
          "minLength": 1
        },
        "latest-rating": {
          "description": "The customer's newest stars, where they are others.",
          "type": "integer",
          "minimum": 1,
          "maximum": 5
        },
        "ledger": {
          "description": "Where the site has a log and the review is in it.",
          "$ref": "#/$defs/ledger"
        },
        "number": {
          "description": "Its place among all reviews by date, from 1.",
          "type": "integer",
          "minimum": 1
        },
        "original": {
          "description": "The review where it was posted.",
          "type": "string",
          "format": "uri",
          "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"
        },
        "outcome": {
          "description": "Of a complaint: where it stands.",
          "enum": [
            "waiting",
            "answered",
            "working",
            "private",
            "resolved",
            "declined",
            "disputed"
          ]
        },
        "overdue": {
          "description": "Of a complaint: whether it waits for its first reply, and longer than promised.",
          "type": "boolean"
        },
        "owner": {
          "description": "Of a complaint: who looks after it.",
          "$ref": "#/$defs/person"
        },
        "page": {
          "description": "Its page in the site's first language. Relative to this document.",
          "type": "string",
          "format": "uri-reference"
        },
        "product": {
          "description": "What it is about.",
          "type": "string"
        },
        "rating": {
          "description": "Its first stars; absent where its source has none.",
          "type": "integer",
          "minimum": 1,
          "maximum": 5
        },
        "recommends": {
          "description": "Without stars: whether the customer recommends the shop.",
          "type": "boolean"
        },
        "relation": {
          "description": "How the writer is related to the shop.",
          "type": "string"
        },
        "replies": {
          "description": "What the shop wrote, the oldest first.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/reply"
          },
          "minItems": 1
        },
        "resolved-on": {
          "description": "Of a resolved complaint: since when.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
          "format": "date"
        },
        "scale": {
          "description": "The rating as its source has it, such as 8/10.",
          "type": "string"
        },
        "source": {
          "description": "Where it came from: a key of the summary's sources.",
          "type": "string"
        },
        "stale": {
          "description": "Of a complaint that went on in private: whether it has been silent for too long.",
          "type": "boolean"
        },
        "text": {
          "description": "The customer's words, as Markdown.",
          "type": "string"
        },
        "title": {
          "description": "The customer's title.",
          "type": "string"
        },
        "topics": {
          "description": "Keys of the summary's topics.",
          "type": "array",
          "items": {
            "description": "A topic.",
            "type": "string"
          }
        },
        "visibility": {
          "description": "That it can be read.",
          "const": "shown"
        }
      },
      "if": {
        "properties": {
          "complaint": {
            "const": true
          }
        }
      },
      "then": {
        "required": [
          "outcome",
          "overdue",
          "stale"
        ]
      },
      "else": {
        "properties": {
          "outcome": false,
          "grade": false,
          "overdue": false,
          "stale": false,
          "owner": false,
          "resolved-on": false
        }
      }
    },
    "texts": {
      "description": "A text of the shop's in each language of the site, by BCP 47 tag.",
      "type": "object",
      "minProperties": 1,
      "additionalProperties": {
        "description": "The text in that language.",
        "type": "string"
      }
    }
  }
}

"""###,
    "reviews.json": ###"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Reviews",
  "description": "api/v1/reviews/N.json: a page of all reviews, the oldest first.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "$schema",
    "page",
    "pages",
    "reviews",
    "size",
    "total"
  ],
  "properties": {
    "$schema": {
      "description": "This schema. Relative to this document.",
      "type": "string",
      "format": "uri-reference"
    },
    "next": {
      "description": "The next page; absent on the last. Relative to this document.",
      "type": "string",
      "format": "uri-reference"
    },
    "page": {
      "description": "The number of this page.",
      "type": "integer",
      "minimum": 1
    },
    "pages": {
      "description": "How many there are.",
      "type": "integer",
      "minimum": 1
    },
    "previous": {
      "description": "The page before; absent on the first. Relative to this document.",
      "type": "string",
      "format": "uri-reference"
    },
    "reviews": {
      "description": "The reviews of this page, as in their own documents but without HTML.",
      "type": "array",
      "items": {
        "$ref": "case.json#/$defs/review"
      }
    },
    "size": {
      "description": "The most reviews that a page holds.",
      "type": "integer",
      "minimum": 1
    },
    "total": {
      "description": "All reviews.",
      "type": "integer",
      "minimum": 0
    }
  }
}

"""###,
    "summary.json": ###"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Summary",
  "description": "api/v1/summary.json: the site in numbers, and where the other documents are.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "$schema",
    "as-of",
    "complaints",
    "documents",
    "languages",
    "name",
    "reviews",
    "sources",
    "topics"
  ],
  "properties": {
    "$schema": {
      "description": "This schema. Relative to this document.",
      "type": "string",
      "format": "uri-reference"
    },
    "about": {
      "description": "What the shop is.",
      "$ref": "#/$defs/texts"
    },
    "as-of": {
      "description": "The day on which all of it holds.",
      "type": "string",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
      "format": "date"
    },
    "complaints": {
      "description": "What became of the complaints. Answered, grades, outcomes and promises are of those that are shown.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "answered",
        "count",
        "first-reply-kept",
        "grades",
        "hidden",
        "outcomes",
        "resolution-kept"
      ],
      "properties": {
        "answered": {
          "description": "Complaints with a reply.",
          "type": "integer",
          "minimum": 0
        },
        "count": {
          "description": "All complaints but fakes.",
          "type": "integer",
          "minimum": 0
        },
        "first-reply-kept": {
          "description": "First replies in time, of those that came or are late.",
          "$ref": "#/$defs/fraction"
        },
        "grades": {
          "description": "Resolved complaints by whose word.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "claimed",
            "confirmed",
            "documented",
            "ruled"
          ],
          "properties": {
            "claimed": {
              "description": "How many: claimed.",
              "type": "integer",
              "minimum": 0
            },
            "confirmed": {
              "description": "How many: confirmed.",
              "type": "integer",
              "minimum": 0
            },
            "documented": {
              "description": "How many: documented.",
              "type": "integer",
              "minimum": 0
            },
            "ruled": {
              "description": "How many: ruled.",
              "type": "integer",
              "minimum": 0
            }
          }
        },
        "hidden": {
          "description": "Complaints that are not shown.",
          "type": "integer",
          "minimum": 0
        },
        "outcomes": {
          "description": "Complaints by where they stand.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "answered",
            "declined",
            "disputed",
            "private",
            "resolved",
            "waiting",
            "working"
          ],
          "properties": {
            "answered": {
              "description": "How many: answered.",
              "type": "integer",
              "minimum": 0
            },
            "declined": {
              "description": "How many: declined.",
              "type": "integer",
              "minimum": 0
            },
            "disputed": {
              "description": "How many: disputed.",
              "type": "integer",
              "minimum": 0
            },
            "private": {
              "description": "How many: private.",
              "type": "integer",
              "minimum": 0
            },
            "resolved": {
              "description": "How many: resolved.",
              "type": "integer",
              "minimum": 0
            },
            "waiting": {
              "description": "How many: waiting.",
              "type": "integer",
              "minimum": 0
            },
            "working": {
              "description": "How many: working.",
              "type": "integer",
              "minimum": 0
            }
          }
        },
        "resolution-kept": {
          "description": "Resolved in time, of those that are resolved or late.",
          "$ref": "#/$defs/fraction"
        }
      }
    },
    "documents": {
      "description": "Where the other documents are, relative to this one.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "reviews",
        "table",
        "trust"
      ],
      "properties": {
        "checkpoint": {
          "description": "The public log's newest checkpoint. Relative to this document.",
          "type": "string",
          "format": "uri-reference"
        },
        "reviews": {
          "description": "The first page of all reviews. Relative to this document.",
          "type": "string",
          "format": "uri-reference"
        },
        "table": {
          "description": "All reviews as a table. Relative to this document.",
          "type": "string",
          "format": "uri-reference"
        },
        "trust": {
          "description": "The figures of the trust page. Relative to this document.",
          "type": "string",
          "format": "uri-reference"
        }
      }
    },
    "languages": {
      "description": "The site's languages, the first its default.",
      "type": "array",
      "items": {
        "description": "A language. BCP 47.",
        "type": "string",
        "minLength": 1
      },
      "minItems": 1
    },
    "name": {
      "description": "The shop's name.",
      "$ref": "#/$defs/texts"
    },
    "reviews": {
      "description": "How many reviews there are.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "by-stars",
        "counted",
        "received",
        "replies",
        "shown"
      ],
      "properties": {
        "by-stars": {
          "description": "How many by first stars; `none` are those without.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "1",
            "2",
            "3",
            "4",
            "5",
            "none"
          ],
          "properties": {
            "1": {
              "description": "How many: 1.",
              "type": "integer",
              "minimum": 0
            },
            "2": {
              "description": "How many: 2.",
              "type": "integer",
              "minimum": 0
            },
            "3": {
              "description": "How many: 3.",
              "type": "integer",
              "minimum": 0
            },
            "4": {
              "description": "How many: 4.",
              "type": "integer",
              "minimum": 0
            },
            "5": {
              "description": "How many: 5.",
              "type": "integer",
              "minimum": 0
            },
            "none": {
              "description": "How many: none.",
              "type": "integer",
              "minimum": 0
            }
          }
        },
        "counted": {
          "description": "All but fakes.",
          "type": "integer",
          "minimum": 0
        },
        "first": {
          "description": "The day of the oldest that counts.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
          "format": "date"
        },
        "received": {
          "description": "All.",
          "type": "integer",
          "minimum": 0
        },
        "replies": {
          "description": "The shop's replies.",
          "type": "integer",
          "minimum": 0
        },
        "shown": {
          "description": "Those that can be read.",
          "type": "integer",
          "minimum": 0
        }
      }
    },
    "score": {
      "description": "Plain means of the first stars; absent under five ratings.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "all-time"
      ],
      "properties": {
        "all-time": {
          "description": "Of all reviews that count.",
          "$ref": "#/$defs/fraction"
        },
        "last-twelve-months": {
          "description": "Of those of the last twelve months; absent under five ratings.",
          "$ref": "#/$defs/fraction"
        }
      }
    },
    "sources": {
      "description": "Where the reviews come from.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/source"
      }
    },
    "topics": {
      "description": "What they are about.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/topic"
      }
    },
    "url": {
      "description": "Where the site stands.",
      "type": "string",
      "format": "uri",
      "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"
    }
  },
  "$defs": {
    "fraction": {
      "description": "An exact fraction: value over over.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "over",
        "value"
      ],
      "properties": {
        "over": {
          "description": "What it is a part of; of a mean, the number of ratings.",
          "type": "integer",
          "minimum": 0
        },
        "value": {
          "description": "The part; of a mean, the sum of the stars.",
          "type": "integer",
          "minimum": 0
        }
      }
    },
    "source": {
      "description": "Where reviews come from.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "held-back",
        "shown"
      ],
      "properties": {
        "as-of": {
          "description": "The day of that total.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
          "format": "date"
        },
        "held-back": {
          "description": "Here and not shown.",
          "type": "integer",
          "minimum": 0
        },
        "key": {
          "description": "Its name in the reviews; absent of those that name none.",
          "type": "string"
        },
        "label": {
          "description": "Its name for readers.",
          "$ref": "#/$defs/texts"
        },
        "shown": {
          "description": "Here and shown.",
          "type": "integer",
          "minimum": 0
        },
        "total": {
          "description": "How many reviews the source itself says it has.",
          "type": "integer",
          "minimum": 0
        },
        "url": {
          "description": "Where to look.",
          "type": "string",
          "format": "uri",
          "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"
        }
      }
    },
    "texts": {
      "description": "A text of the shop's in each language of the site, by BCP 47 tag.",
      "type": "object",
      "minProperties": 1,
      "additionalProperties": {
        "description": "The text in that language.",
        "type": "string"
      }
    },
    "topic": {
      "description": "A topic, in the reviews that are shown.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "complaints",
        "key",
        "label",
        "reviews"
      ],
      "properties": {
        "complaints": {
          "description": "Complaints that name it.",
          "type": "integer",
          "minimum": 0
        },
        "key": {
          "description": "Its name in the reviews.",
          "type": "string"
        },
        "label": {
          "description": "Its name for readers.",
          "$ref": "#/$defs/texts"
        },
        "reviews": {
          "description": "Reviews that name it.",
          "type": "integer",
          "minimum": 0
        }
      }
    }
  }
}

"""###,
    "trust.json": ###"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Trust report",
  "description": "api/trust.json: the figures of the trust page, all of which anyone can compute again from the reviews.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "$schema",
    "as-of",
    "complaints",
    "format",
    "order",
    "reviews",
    "settings",
    "sources"
  ],
  "properties": {
    "$schema": {
      "description": "This schema. Relative to this document.",
      "type": "string",
      "format": "uri-reference"
    },
    "as-of": {
      "description": "The day on which all of it holds.",
      "type": "string",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
      "format": "date"
    },
    "complaints": {
      "description": "What became of the complaints.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "count",
        "grades",
        "hidden",
        "outcomes"
      ],
      "properties": {
        "count": {
          "description": "All but fakes.",
          "type": "integer",
          "minimum": 0
        },
        "grades": {
          "description": "Resolved ones that are shown, by whose word.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "claimed",
            "confirmed",
            "documented",
            "ruled"
          ],
          "properties": {
            "claimed": {
              "description": "How many: claimed.",
              "type": "integer",
              "minimum": 0
            },
            "confirmed": {
              "description": "How many: confirmed.",
              "type": "integer",
              "minimum": 0
            },
            "documented": {
              "description": "How many: documented.",
              "type": "integer",
              "minimum": 0
            },
            "ruled": {
              "description": "How many: ruled.",
              "type": "integer",
              "minimum": 0
            }
          }
        },
        "hidden": {
          "description": "Those that are not shown.",
          "type": "integer",
          "minimum": 0
        },
        "outcomes": {
          "description": "Those that are shown, by where they stand.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "answered",
            "declined",
            "disputed",
            "private",
            "resolved",
            "waiting",
            "working"
          ],
          "properties": {
            "answered": {
              "description": "How many: answered.",
              "type": "integer",
              "minimum": 0
            },
            "declined": {
              "description": "How many: declined.",
              "type": "integer",
              "minimum": 0
            },
            "disputed": {
              "description": "How many: disputed.",
              "type": "integer",
              "minimum": 0
            },
            "private": {
              "description": "How many: private.",
              "type": "integer",
              "minimum": 0
            },
            "resolved": {
              "description": "How many: resolved.",
              "type": "integer",
              "minimum": 0
            },
            "waiting": {
              "description": "How many: waiting.",
              "type": "integer",
              "minimum": 0
            },
            "working": {
              "description": "How many: working.",
              "type": "integer",
              "minimum": 0
            }
          }
        }
      }
    },
    "format": {
      "description": "The version of this format.",
      "const": 1
    },
    "ledger": {
      "description": "The public log; absent where there is none.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "checkpoints",
        "origin",
        "root",
        "size"
      ],
      "properties": {
        "checkpoints": {
          "description": "The sizes of all checkpoints, growing.",
          "type": "array",
          "items": {
            "description": "A size.",
            "type": "integer",
            "minimum": 0
          }
        },
        "key": {
          "description": "The key that signs them (C2SP signed-note); absent where nobody signs.",
          "type": "string"
        },
        "origin": {
          "description": "The log's name.",
          "type": "string"
        },
        "root": {
          "description": "The root hash of the newest, base64.",
          "type": "string"
        },
        "size": {
          "description": "The size of the newest.",
          "type": "integer",
          "minimum": 0
        }
      }
    },
    "order": {
      "description": "How representative the order of the first page is.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "bound",
        "first-page",
        "largest-deviation",
        "median-position",
        "method",
        "overall"
      ],
      "properties": {
        "auc": {
          "description": "Rank-AUC of stars against position; one half is no leaning.",
          "$ref": "#/$defs/fraction"
        },
        "bound": {
          "description": "The proven bound of the deviation.",
          "$ref": "#/$defs/fraction"
        },
        "first-page": {
          "description": "The first page's mix.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "high",
            "low"
          ],
          "properties": {
            "high": {
              "description": "Of ratings over the complaint threshold.",
              "$ref": "#/$defs/fraction"
            },
            "low": {
              "description": "Of ratings at or under it.",
              "$ref": "#/$defs/fraction"
            }
          }
        },
        "largest-deviation": {
          "description": "The largest deviation measured, in reviews.",
          "$ref": "#/$defs/fraction"
        },
        "limit": {
          "description": "The most that the site allows the AUC to differ from one half.",
          "$ref": "#/$defs/fraction"
        },
        "median-position": {
          "description": "The median position.",
          "type": "object",
          "additionalProperties": false,
          "required": [],
          "properties": {
            "high": {
              "description": "Of ratings over the complaint threshold.",
              "$ref": "#/$defs/fraction"
            },
            "low": {
              "description": "Of ratings at or under it.",
              "$ref": "#/$defs/fraction"
            }
          }
        },
        "method": {
          "description": "How reviews are ordered.",
          "enum": [
            "representative",
            "newest"
          ]
        },
        "overall": {
          "description": "The mix of all.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "high",
            "low"
          ],
          "properties": {
            "high": {
              "description": "Of ratings over the complaint threshold.",
              "$ref": "#/$defs/fraction"
            },
            "low": {
              "description": "Of ratings at or under it.",
              "$ref": "#/$defs/fraction"
            }
          }
        }
      }
    },
    "reviews": {
      "description": "How many were received, and what is not shown.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "by-stars",
        "erased",
        "fakes",
        "hidden-by-stars",
        "missing",
        "quarantined",
        "received",
        "removed",
        "shown",
        "withheld"
      ],
      "properties": {
        "by-stars": {
          "description": "How many by first stars; `none` are those without.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "1",
            "2",
            "3",
            "4",
            "5",
            "none"
          ],
          "properties": {
            "1": {
              "description": "How many: 1.",
              "type": "integer",
              "minimum": 0
            },
            "2": {
              "description": "How many: 2.",
              "type": "integer",
              "minimum": 0
            },
            "3": {
              "description": "How many: 3.",
              "type": "integer",
              "minimum": 0
            },
            "4": {
              "description": "How many: 4.",
              "type": "integer",
              "minimum": 0
            },
            "5": {
              "description": "How many: 5.",
              "type": "integer",
              "minimum": 0
            },
            "none": {
              "description": "How many: none.",
              "type": "integer",
              "minimum": 0
            }
          }
        },
        "erased": {
          "description": "What was written is destroyed.",
          "type": "integer",
          "minimum": 0
        },
        "fakes": {
          "description": "Removed as fakes: these alone do not count.",
          "type": "integer",
          "minimum": 0
        },
        "hidden-by-stars": {
          "description": "How many by first stars; `none` are those without.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "1",
            "2",
            "3",
            "4",
            "5",
            "none"
          ],
          "properties": {
            "1": {
              "description": "How many: 1.",
              "type": "integer",
              "minimum": 0
            },
            "2": {
              "description": "How many: 2.",
              "type": "integer",
              "minimum": 0
            },
            "3": {
              "description": "How many: 3.",
              "type": "integer",
              "minimum": 0
            },
            "4": {
              "description": "How many: 4.",
              "type": "integer",
              "minimum": 0
            },
            "5": {
              "description": "How many: 5.",
              "type": "integer",
              "minimum": 0
            },
            "none": {
              "description": "How many: none.",
              "type": "integer",
              "minimum": 0
            }
          }
        },
        "missing": {
          "description": "Gone without a decision.",
          "type": "integer",
          "minimum": 0
        },
        "quarantined": {
          "description": "Not shown yet.",
          "type": "integer",
          "minimum": 0
        },
        "received": {
          "description": "All.",
          "type": "integer",
          "minimum": 0
        },
        "removed": {
          "description": "Not shown any more.",
          "type": "integer",
          "minimum": 0
        },
        "shown": {
          "description": "Those that can be read.",
          "type": "integer",
          "minimum": 0
        },
        "withheld": {
          "description": "Not shown for now.",
          "type": "integer",
          "minimum": 0
        }
      }
    },
    "score": {
      "description": "Means of the stars; each absent under five ratings.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "all-time"
      ],
      "properties": {
        "all-time": {
          "description": "First stars of all that count.",
          "$ref": "#/$defs/fraction"
        },
        "last-twelve-months": {
          "description": "Of the last twelve months.",
          "$ref": "#/$defs/fraction"
        },
        "with-later-ratings": {
          "description": "With each customer's newest stars.",
          "$ref": "#/$defs/fraction"
        },
        "worst-case": {
          "description": "As if every review that is not shown had one star.",
          "$ref": "#/$defs/fraction"
        }
      }
    },
    "settings": {
      "description": "What the shop has set.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "complaint-threshold",
        "first-reply-days",
        "languages",
        "page-size",
        "resolution-days",
        "time-zone"
      ],
      "properties": {
        "complaint-threshold": {
          "description": "Ratings at or under it are complaints.",
          "type": "integer",
          "minimum": 1,
          "maximum": 5
        },
        "first-reply-days": {
          "description": "Days promised to the first reply.",
          "type": "integer",
          "minimum": 1
        },
        "languages": {
          "description": "The site's languages.",
          "type": "array",
          "items": {
            "description": "A language. BCP 47.",
            "type": "string",
            "minLength": 1
          },
          "minItems": 1
        },
        "page-size": {
          "description": "Reviews a page.",
          "type": "integer",
          "minimum": 1
        },
        "quarantine": {
          "description": "How long new reviews wait; absent where none does.",
          "type": "object",
          "additionalProperties": false,
          "required": [
            "days"
          ],
          "properties": {
            "days": {
              "description": "In days.",
              "type": "integer",
              "minimum": 1,
              "maximum": 90
            },
            "stars": {
              "description": "Only those with so many stars; absent where all wait.",
              "type": "array",
              "items": {
                "description": "A number of stars.",
                "type": "integer",
                "minimum": 1,
                "maximum": 5
              }
            }
          }
        },
        "resolution-days": {
          "description": "Days promised to a resolution.",
          "type": "integer",
          "minimum": 1
        },
        "time-zone": {
          "description": "The shop's, an IANA name.",
          "type": "string"
        }
      }
    },
    "sources": {
      "description": "Each source's completeness.",
      "type": "array",
      "items": {
        "description": "One source.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "held-back",
          "shown"
        ],
        "properties": {
          "as-of": {
            "description": "The day of its total.",
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "format": "date"
          },
          "held-back": {
            "description": "Here and not shown.",
            "type": "integer",
            "minimum": 0
          },
          "name": {
            "description": "Its key; absent of reviews that name none.",
            "type": "string"
          },
          "shown": {
            "description": "Here and shown.",
            "type": "integer",
            "minimum": 0
          },
          "total": {
            "description": "How many the source itself says it has.",
            "type": "integer",
            "minimum": 0
          }
        }
      }
    }
  },
  "$defs": {
    "fraction": {
      "description": "An exact fraction: value over over.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "over",
        "value"
      ],
      "properties": {
        "over": {
          "description": "What it is a part of; of a mean, the number of ratings.",
          "type": "integer",
          "minimum": 0
        },
        "value": {
          "description": "The part; of a mean, the sum of the stars.",
          "type": "integer",
          "minimum": 0
        }
      }
    }
  }
}

"""###,
  ]
}
