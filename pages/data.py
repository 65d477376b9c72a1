"""What was read, what was refused, and why?"""

import streamlit as st

from ladder.screen import open_page
from ladder.screen.data.causes_listed import causes_listed
from ladder.screen.data.dropped_files import data_title, drop_zone, files_read, templates
from ladder.screen.data.file_choices import understood
from ladder.screen.data.steps_strip import next_steps
from ladder.screen.frame.page import title

view = open_page("data")
if view.may("files_read"):
    title(view, data_title(view))
    next_steps(view)
    drop_zone(view)
    templates(view)
    understood(view, causes_listed(view))
    files_read(view)
else:
    title(view, view.say("pages.data.name"))
    st.info(view.md("access.files"), icon=":material/visibility_off:")
    drop_zone(view)
    templates(view)
