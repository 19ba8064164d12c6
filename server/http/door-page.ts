/**
 * The door at `/`: plain words in both languages and one link. It names no screen and holds no secret,
 * since anyone on the network may open it.
 */
export const doorPage = `<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>邻里屏 Linli</title>
<h1>邻里屏 <span lang="en">Linli</span></h1>
<p>这里是社区大厅屏幕的服务器。</p>
<p lang="en">This is the server behind the screens of a community hall.</p>
<ul>
<li><a href="/console/">工作人员入口 <span lang="en">For staff</span></a></li>
</ul>
<p>要接上一块屏幕，请在那块屏幕上打开它的接入链接：服务器启动时会打印，工作人员也可以在后台生成。</p>
<p lang="en">To connect a screen, open its own link on that screen: the server prints it at start, and staff can make a new one.</p>
</html>
`
