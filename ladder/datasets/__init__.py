"""What can be opened and by whom: the shared folder, an upload, an organisation changed in
thought."""
