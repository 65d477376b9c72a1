"""What changes would do, before anybody makes them."""
