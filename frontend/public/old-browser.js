/* Runs only where modules are unknown: says so plainly instead of leaving an empty page. */
document.getElementById('app').innerHTML =
  '<p class="plain-notice">Trình duyệt này đã cũ nên không mở được Sổ tay. ' +
  'Hãy cập nhật trình duyệt, hoặc nhờ bí thư chi bộ giúp.</p>';
