"""The chat model: `chat` alone imports the openai SDK, which takes half a second; `endpoint` says whom it asks."""
