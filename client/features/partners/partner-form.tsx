import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PARTNER_KINDS, type Partner, type PartnerKind } from "#core/contract/partner.ts";
import { isDoubtful } from "../../api/is-doubtful.ts";
import { useKeepPartner } from "../../api/use-partners.ts";
import { useNamedPlaces } from "../../api/use-named-places.ts";
import { PlaceOptions } from "../../ui/place-options.tsx";
import { TextButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { SmallForm } from "../../ui/small-form.tsx";
import { SelectField, TextField } from "../../ui/text-field.tsx";
import styles from "./partners-screen.module.css";

interface PartnerFormProps {
  /** The one that is changed; absent for a new one. */
  readonly partner?: Partner;
  /** The industrial area a new one belongs to; null where a place has to be chosen. */
  readonly areaId?: number | null;
  readonly onDone: () => void;
}

const NO_CONTACT = { functionName: "", phone: "", email: "" };
const MOST_CONTACTS = 6;

/** An organisation: what it is, what it answers for, since when it takes part, how it is reached. */
export function PartnerForm({ partner, areaId = null, onDone }: PartnerFormProps) {
  const { t } = useTranslation();
  const places = useNamedPlaces();
  const keep = useKeepPartner();
  const [placeId, setPlaceId] = useState("");
  const [isTextChecked, setChecked] = useState(false);
  const [name, setName] = useState(partner?.name ?? "");
  const [kind, setKind] = useState<PartnerKind>(
    PARTNER_KINDS.find((one) => one === partner?.kind) ?? "property_owner",
  );
  const [owns, setOwns] = useState(partner?.owns ?? "");
  const [joinedOn, setJoinedOn] = useState(partner?.joinedOn ?? "");
  const [contacts, setContacts] = useState(
    partner && partner.contacts.length > 0
      ? partner.contacts.map(({ functionName, phone, email }) => ({
          functionName,
          phone: phone ?? "",
          email: email ?? "",
        }))
      : [NO_CONTACT],
  );
  const asksPlace = partner === undefined && areaId === null;
  const save = () => {
    const orNull = (text: string) => (text.trim() === "" ? null : text);
    const content = {
      name,
      kind,
      owns: orNull(owns),
      joinedOn: orNull(joinedOn),
      isTextChecked,
      contacts: contacts
        .filter(({ functionName }) => functionName.trim() !== "")
        .map((one) => ({ ...one, phone: orNull(one.phone), email: orNull(one.email) })),
    };
    keep.mutate(
      partner === undefined
        ? {
            deed: "add",
            partner: {
              ...content,
              id: crypto.randomUUID(),
              areaId,
              placeId: placeId === "" ? null : Number(placeId),
            },
          }
        : { deed: "change", id: partner.id, partner: { ...content, version: partner.version } },
      { onSuccess: onDone },
    );
  };
  const form = (
    <SmallForm
      className={styles.form}
      words={{
        submit: t("partners.save"),
        cancel: t("partners.cancel"),
        failed: t("partners.notSaved"),
      }}
      saving={keep}
      isReady={name.trim() !== "" && (!asksPlace || placeId !== "")}
      onSubmit={save}
      onCancel={onDone}
    >
      <TextField
        label={t("partners.name")}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <SelectField
        label={t("partners.kind")}
        value={kind}
        onChange={(event) =>
          setKind(PARTNER_KINDS.find((one) => one === event.target.value) ?? "property_owner")
        }
      >
        {PARTNER_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`partners.kind_${one}`)}
          </option>
        ))}
      </SelectField>
      {asksPlace && (
        <SelectField
          label={t("partners.place")}
          value={placeId}
          onChange={(event) => setPlaceId(event.target.value)}
        >
          <option value="">{t("partners.choosePlace")}</option>
          <PlaceOptions places={places} />
        </SelectField>
      )}
      <TextField
        label={t("partners.ownsHint")}
        maxLength={200}
        value={owns}
        onChange={(event) => setOwns(event.target.value)}
      />
      <TextField
        label={t("partners.isWith")}
        type="date"
        value={joinedOn}
        onChange={(event) => setJoinedOn(event.target.value)}
      />
      {contacts.map((contact, at) => {
        const set = (part: Partial<typeof contact>) =>
          setContacts(contacts.map((one, index) => (index === at ? { ...one, ...part } : one)));
        return (
          <div key={at} className={styles.contact}>
            <TextField
              label={t("partners.functionName")}
              maxLength={80}
              value={contact.functionName}
              onChange={(event) => set({ functionName: event.target.value })}
            />
            <TextField
              label={t("partners.phone")}
              type="tel"
              maxLength={20}
              value={contact.phone}
              onChange={(event) => set({ phone: event.target.value })}
            />
            <TextField
              label={t("partners.email")}
              type="email"
              maxLength={180}
              value={contact.email}
              onChange={(event) => set({ email: event.target.value })}
            />
          </div>
        );
      })}
      {contacts.length < MOST_CONTACTS && (
        <TextButton className={styles.more} onClick={() => setContacts([...contacts, NO_CONTACT])}>
          {t("partners.anotherContact")}
        </TextButton>
      )}
      {isDoubtful(keep.error) && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={isTextChecked}
            onChange={(event) => setChecked(event.target.checked)}
          />
          {t("partners.checkedText")}
        </label>
      )}
    </SmallForm>
  );
  if (partner !== undefined) return form;
  return <Card title={t("partners.add")}>{form}</Card>;
}
