package veil

func Draw(text string) string { return text[:1] + "…" + text[1:] }

func Drop(text string) string { return text[:1] + "…" + text[1:] }
