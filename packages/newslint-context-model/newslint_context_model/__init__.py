"""The files of newslint's context model; card.json names them with their SHA-256."""
