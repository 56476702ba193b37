/** Other screens and paper: the page is what is printed. */
export const PAPER = `
@media (forced-colors:active){
.tag,.notice,.box,.card,.btn,.btn2{border:1px solid}
.bar a[aria-current]{border-bottom-color:Highlight}
.dt,.ln,.iv,.tg,.axis-l{stroke:CanvasText}
.dt{fill:CanvasText}
.ho,.pa{fill:Canvas;stroke:CanvasText}
.bd{fill:none;stroke:CanvasText}
.p1{fill:CanvasText}.p2{fill:Canvas}.l3{fill:Canvas;stroke:CanvasText}.l4{fill:CanvasText}
.plot text{fill:CanvasText;stroke:Canvas}
.x1,.x2,.x3,.x4,.x5{outline:1px solid}
}
@media print{
@page{size:A4;margin:15mm}
body{font-size:11pt}
.bar,.skip,.no-print,.top nav,.acts{display:none!important}
.top{background:none;color:#000;border-bottom:1pt solid #000}
.top .home span span{color:#333}
.top .marking{border:1pt solid}
.mark path:first-child{fill:#000}.mark path+path{stroke:#fff}
main{padding:0}
.in{max-width:none;padding:0}
.card{border:0;border-top:1pt solid #999;border-radius:0;padding:4mm 0 0}
.notice,.box{border:1pt solid #999;background:none}
tr,li,figure,blockquote,.qr{break-inside:avoid}
details>summary{display:none}
details::details-content{content-visibility:visible;block-size:auto}
}`;
