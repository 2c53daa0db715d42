import type { CatalogTable } from '../../platform/db/catalog.ts'

/** Tables in an order in which each comes after those it refers to; deferrable references are checked at the end instead. */
export function loadOrder(catalog: readonly CatalogTable[]): CatalogTable[] {
  const ordered: CatalogTable[] = []
  const visit = (table: CatalogTable, path: readonly string[]) => {
    if (ordered.includes(table) || path.includes(table.name)) return
    for (const reference of table.references) {
      const target = catalog.find(({ name }) => name === reference.table)
      if (target && !reference.deferrable) visit(target, [...path, table.name])
    }
    ordered.push(table)
  }
  for (const table of catalog) visit(table, [])
  return ordered
}
