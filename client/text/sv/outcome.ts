export const outcome = {
  failed: "Utfallet kunde inte hämtas.",
  done: "{{visits}} besök på {{count}} platser, {{minutes}} minuter i perioden och de valda timmarna.",
  none: "Inget utfört pass än.",
  newest: "Till och med {{day}}.",
  ring: "Siffran är besök, större ring fler minuter.",
  unsafe: "{{active}} aktiva, {{fading}} tonar bort.",
  circle: "Hel cirkel aktiv, streckad i sin sista tredjedel.",
};
