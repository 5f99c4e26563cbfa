export const search = {
  clear: "Töm sökfältet",
  found_one: "{{number}} träff",
  found_other: "{{number}} träffar",
  more: "{{number}} till",
  places: "Platser",
  stops: "Hållplatser och stationer",
  schools: "Skolor",
  areas: "Områden",
  partners: "Industriområden och partner",
  scenes: "Öppna drogscener",
  tours: "Pass och vandringar",
};
