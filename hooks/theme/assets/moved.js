// A page that has moved: whoever followed a link to a quote arrives at the quote, under the new address.
location.replace(document.querySelector("a").href + location.hash);
