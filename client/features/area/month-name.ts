/** How is a month YYYY-MM written at the head of a narrow column? As "okt", with the year in January: "jan 26". */
export function monthName(month: string, language: string): string {
  const date = new Date(`${month}-15T12:00:00Z`);
  const locale = language === "en" ? "en-GB" : "sv-SE";
  const name = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" })
    .format(date)
    .replace(".", "");
  return month.endsWith("-01") ? `${name} ${month.slice(2, 4)}` : name;
}
