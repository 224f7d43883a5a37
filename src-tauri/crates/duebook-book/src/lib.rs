//! The encrypted file: keys, opening and closing, migrations, reading and writing. SQL only here.
