"""One passage to spans. Knows a language, knows no outlet."""
