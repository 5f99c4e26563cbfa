import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { ApiProblem } from "../../../client/api/api-problem.ts";
import { startText } from "../../../client/text/i18n.ts";
import { Badge } from "../../../client/ui/badge.tsx";
import { Button } from "../../../client/ui/button.tsx";
import { Chip } from "../../../client/ui/chip.tsx";
import { IconButton } from "../../../client/ui/icon-button.tsx";
import { EmptyState, ErrorNote, SkeletonLines, SuppressedNote } from "../../../client/ui/notes.tsx";
import { StatusLine } from "../../../client/ui/status-line.tsx";
import { TextField } from "../../../client/ui/text-field.tsx";
import { X } from "lucide-react";

const html = renderToStaticMarkup;

beforeAll(startText);

describe("the parts of the interface", () => {
  it("say what went wrong in the server's words, offer to try again and are read aloud", () => {
    const error = new ApiProblem("refused", 503, { title: "Databasen svarar inte just nu" });
    const page = html(<ErrorNote title="Klotter kunde inte hämtas." error={error} onRetry={() => {}} />);
    expect(page).toContain('role="alert"');
    expect(page).toContain("Databasen svarar inte just nu");
    expect(page).toContain("Försök igen");
  });

  it("say in our words what no answer and a strange answer mean", () => {
    expect(html(<ErrorNote title="" error={new ApiProblem("offline", 0)} />)).toContain(
      "Servern svarar inte",
    );
    expect(html(<ErrorNote title="" error={new TypeError("x is undefined")} />)).not.toContain("undefined");
  });

  it("keep the layout while loading and say what is fetched", () => {
    expect(html(<SkeletonLines lines={2} label="Hämtar händelser" />)).toContain("Hämtar händelser");
  });

  it("name an icon button and a chip's cross for screen readers", () => {
    expect(html(<IconButton icon={X} label="Stäng" />)).toContain('aria-label="Stäng"');
    expect(
      html(
        <Chip label="Tid" onRemove={() => {}}>
          fre–lör 20–02
        </Chip>,
      ),
    ).toContain('aria-label="Ta bort tid"');
  });

  it("hide icons from screen readers: the word beside them says it", () => {
    expect(html(<Badge tone="missing">ägare saknas</Badge>)).toMatch(/<svg[^>]*aria-hidden="true"/);
  });

  it("are buttons that send no form unless told to", () => {
    expect(html(<Button>Spara</Button>)).toContain('type="button"');
  });

  it("tie a field to its label and to what is wrong with it", () => {
    const page = html(<TextField label="Lösenord" error="Skriv ditt lösenord." />);
    const [, id] = /<label for="([^"]+)"/.exec(page) ?? [];
    const [, errorId] = /aria-describedby="([^"]+)"/.exec(page) ?? [];
    expect(page).toContain(`<input id="${id}"`);
    expect(page).toContain(`id="${errorId}"`);
    expect(page).toContain('aria-invalid="true"');
  });

  it("write what stands in data as text, never as markup", () => {
    expect(html(<StatusLine parts={["<img src=x>"]} />)).toContain("&lt;img");
    expect(html(<EmptyState title="<b>tomt</b>" />)).toContain("&lt;b&gt;");
  });

  it("draw what is hidden hatched, with the reason in words", () => {
    const page = html(<SuppressedNote title="Färre än 5, dolt för din roll." />);
    const [, hatch] = /<pattern id="([^"]+)"/.exec(page) ?? [];
    expect(page).toContain(`fill="url(#${hatch})"`);
    expect(page).toContain("Färre än 5");
  });
});
