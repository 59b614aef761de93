// Applies the remembered colours before the first paint; the page then keeps them (client/state/theme.ts).
try {
  const theme = JSON.parse(localStorage.getItem('relata.theme') ?? 'null')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Without storage the colours of the system stay.
}
