"""Who signed in, looked at whom, took what along, and was refused?"""

from ladder.screen import open_page
from ladder.screen.frame.page import title
from ladder.screen.share.audit_list import audit_list

view = open_page("audit")
title(view, view.say("pages.audit.name"))
audit_list(view)
