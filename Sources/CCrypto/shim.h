// SHA256_Init and its like are deprecated in favour of EVP, which looks an algorithm up by its name
// and allocates for each hash.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
