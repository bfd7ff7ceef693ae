#ifndef DATELINE_CGUMBO_SHIM_H
#define DATELINE_CGUMBO_SHIM_H

#include <gumbo.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdlib.h>

/*
 * libgumbo under a memory budget. The library frees its tree by recursion and may multiply open
 * formatting elements without end; both are unsafe for bytes from outside. So every block it asks for
 * is kept in a list with a budget: when the budget is spent the parse is left by longjmp, and at the
 * end the list is freed block by block, without recursion.
 */

typedef struct dateline_gumbo_block {
  struct dateline_gumbo_block *next;
  struct dateline_gumbo_block *previous;
  size_t size;
  size_t padding; /* keeps the memory behind the header aligned to 16 bytes */
} dateline_gumbo_block;

typedef struct {
  dateline_gumbo_block *blocks;
  size_t used;
  size_t budget;
  jmp_buf out;
} dateline_gumbo_heap;

static void *dateline_gumbo_allocate(void *userdata, size_t size) {
  dateline_gumbo_heap *heap = (dateline_gumbo_heap *)userdata;
  dateline_gumbo_block *block = NULL;
  if (size <= heap->budget && heap->used <= heap->budget - size) {
    block = (dateline_gumbo_block *)malloc(sizeof(dateline_gumbo_block) + size);
  }
  if (block == NULL) longjmp(heap->out, 1);
  block->size = size;
  block->previous = NULL;
  block->next = heap->blocks;
  if (heap->blocks != NULL) heap->blocks->previous = block;
  heap->blocks = block;
  heap->used += size;
  return block + 1;
}

static void dateline_gumbo_deallocate(void *userdata, void *memory) {
  dateline_gumbo_heap *heap = (dateline_gumbo_heap *)userdata;
  dateline_gumbo_block *block;
  if (memory == NULL) return;
  block = (dateline_gumbo_block *)memory - 1;
  if (block->previous != NULL) block->previous->next = block->next;
  if (block->next != NULL) block->next->previous = block->previous;
  if (heap->blocks == block) heap->blocks = block->next;
  heap->used -= block->size;
  free(block);
}

/* Makes a heap; NULL when there is no memory. */
static inline dateline_gumbo_heap *dateline_gumbo_heap_create(size_t budget) {
  dateline_gumbo_heap *heap = (dateline_gumbo_heap *)calloc(1, sizeof(dateline_gumbo_heap));
  if (heap != NULL) heap->budget = budget;
  return heap;
}

/* Frees a heap and everything that was parsed into it. */
static inline void dateline_gumbo_heap_free(dateline_gumbo_heap *heap) {
  dateline_gumbo_block *block = heap->blocks;
  while (block != NULL) {
    dateline_gumbo_block *next = block->next;
    free(block);
    block = next;
  }
  free(heap);
}

/* Parses into `heap`; NULL when the budget was spent. The tree lives as long as the heap. */
static inline GumboOutput *dateline_gumbo_parse(
    dateline_gumbo_heap *heap, const char *buffer, size_t length) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = dateline_gumbo_allocate;
  options.deallocator = dateline_gumbo_deallocate;
  options.userdata = heap;
  options.max_errors = 0;
  if (setjmp(heap->out) != 0) return NULL;
  return gumbo_parse_with_options(&options, buffer, length);
}

/* The node's content, since Swift does not name the members of an anonymous union by type. */
static inline const GumboElement *dateline_gumbo_element(const GumboNode *node) {
  return &node->v.element;
}
static inline const GumboText *dateline_gumbo_text(const GumboNode *node) {
  return &node->v.text;
}

#endif
