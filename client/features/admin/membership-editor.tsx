import { Plus } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account, NewMembership } from "#core/contract/admin.ts";
import { useAddMembership, useOrganisations, useRemoveMembership } from "../../api/use-admin.ts";
import { useAreas } from "../../api/use-reference.ts";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { ErrorNote } from "../../ui/notes.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import { useMembershipNames } from "./use-membership-names.ts";
import styles from "./user-editor.module.css";

/** What a user belongs to, with ways to add and take away; what they see of places follows from it. */
export function MembershipEditor({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const nameOf = useMembershipNames();
  const remove = useRemoveMembership(account.id);
  return (
    <section>
      <h3 className={styles.heading}>{t("admin.belongsTo")}</h3>
      <ul className={styles.memberships}>
        {account.memberships.map((membership) => (
          <li key={membership.id}>
            <Chip label={t(`admin.kind_${membership.kind}`)} onRemove={() => remove.mutate(membership.id)}>
              {nameOf(membership)}
            </Chip>
          </li>
        ))}
        {account.memberships.length === 0 && <li className={styles.sees}>{t("admin.belongsToNothing")}</li>}
      </ul>
      {remove.isError && <ErrorNote title={t("admin.notChanged")} error={remove.error} />}
      <AddMembership account={account} />
    </section>
  );
}

// A choice is written as its kind and id in the list's value.
function parseChoice(choice: string): NewMembership | null {
  const [kind, id = ""] = choice.split(":");
  if (kind === "organisation") return { kind, organisationId: id };
  return kind === "group" || kind === "area" ? { kind, areaId: Number(id) } : null;
}

function AddMembership({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const { data: areas } = useAreas();
  const { data: organisations } = useOrganisations();
  const add = useAddMembership(account.id);
  const [choice, setChoice] = useState("");
  const ofKind = (isGroup: boolean) =>
    areas?.features.filter(({ properties }) => (properties.kind === "group") === isGroup) ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const membership = parseChoice(choice);
    if (membership) add.mutate(membership, { onSuccess: () => setChoice("") });
  };
  return (
    <form className={styles.add} onSubmit={submit}>
      <SelectField
        label={t("admin.addMembership")}
        value={choice}
        onChange={(event) => setChoice(event.target.value)}
      >
        <option value="">{t("admin.choose")}</option>
        <optgroup label={t("admin.kind_group")}>
          {ofKind(true).map(({ id, properties }) => (
            <option key={id} value={`group:${id}`}>
              {properties.name}
            </option>
          ))}
        </optgroup>
        <optgroup label={t("admin.kind_area")}>
          {ofKind(false).map(({ id, properties }) => (
            <option key={id} value={`area:${id}`}>
              {properties.name}
            </option>
          ))}
        </optgroup>
        <optgroup label={t("admin.kind_organisation")}>
          {organisations?.map(({ id, name }) => (
            <option key={id} value={`organisation:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      </SelectField>
      <Button type="submit" icon={Plus} disabled={choice === "" || add.isPending}>
        {t("admin.add")}
      </Button>
      {add.isError && <ErrorNote title={t("admin.notChanged")} error={add.error} />}
    </form>
  );
}
