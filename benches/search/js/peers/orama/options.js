import { stemmer } from "@orama/stemmers/arabic";

export const OPTIONS = {
  schema: { headline: "string", lead: "string", body: "string" },
  components: { tokenizer: { language: "arabic", stemming: true, stemmer } },
  sort: { enabled: false },
};
