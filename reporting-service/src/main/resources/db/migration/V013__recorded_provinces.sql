-- The sets of provinces that anything recorded is of: of clean cells, or marked.
create view recorded_provinces as
select provinces from cell_provinces
union
select provinces from dirty_cell;
