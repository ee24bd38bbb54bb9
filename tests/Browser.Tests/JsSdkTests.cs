namespace WeChatUnion.Browser.Tests;

/// <summary>What a page with WeChat's JS-SDK does, on one of ours: the signature must be right for WeChat to take it.</summary>
public sealed class JsSdkTests() : PhoneTest(390, 844)
{
    [Test]
    public async Task Page_ThatLoadsTheSdk_IsTakenByWeChatAndLearnsThePlace()
    {
        await OpenAsNewFanAsync("/m/cards/bind");

        var latitude = await WithSdkAsync(
            """
            new Promise((done, failed) =>
              wx.getLocation({ success: (at) => done(at.latitude), fail: (at) => failed(new Error(at.errMsg)) }))
            """
        );

        Assert.That(latitude, Is.EqualTo(24.4798));
    }

    /// <param name="use">An expression over <c>wx</c> that gives a number.</param>
    private Task<double> WithSdkAsync(string use) =>
        Page.EvaluateAsync<double>(
            $$"""
            async () => {
              const tag = document.createElement("script");
              tag.src = "/wx-ready.js";
              tag.dataset.apis = "getLocation";
              const loaded = new Promise((done) => { tag.onload = done; });
              document.head.append(tag);
              await loaded;
              const wx = await window.wxReady;
              return {{use}};
            }
            """
        );
}
