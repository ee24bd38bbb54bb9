using System.Text.Json;
using WeChat.Api.JsSdk;
using WeChat.Tests.Fixtures;

namespace WeChat.Tests.Api.JsSdk;

public class JsSdkSignatureTests
{
    /// <summary>The example of WeChat's own documentation.</summary>
    [Test]
    public void OfPage_WeChatsExample_IsItsSignature() =>
        Assert.That(
            JsSdkSignature.OfPage(
                "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg",
                "Wm3WZYTPz0wzccnW",
                1414587457,
                "http://mp.weixin.qq.com?params=value"
            ),
            Is.EqualTo("0f9de62fce790f9a083d5c99e95740ceb90c27ed")
        );

    [Test]
    public void OfCard_ValuesLeftOut_TakeNoPart() =>
        Assert.That(
            JsSdkSignature.OfCard("t", 1, "", "card", null, ""),
            Is.EqualTo(JsSdkSignature.OfCard("t", 1, null, "card", "", null))
                .And.Not.EqualTo(JsSdkSignature.OfCard("t", 1, "n", "card", null, null))
        );

    [TestCase("sig-jssdk-2.json")]
    [TestCase("sig-jssdk-3.json")]
    public void OfPage_Vector_IsTheSameSignature(string file)
    {
        var vector = Vector(file);

        Assert.That(
            JsSdkSignature.OfPage(
                Text("jsapi_ticket"),
                Text("noncestr"),
                long.Parse(Text("timestamp"), null),
                Text("url")
            ),
            Is.EqualTo(Text("signature"))
        );

        string Text(string name) => vector.GetProperty(name).GetString()!;
    }

    [Test]
    public void OfCard_Vector_IsTheSameSignature()
    {
        var vector = Vector("sig-card-ext-1.json");
        var values = vector.GetProperty("values").EnumerateArray().Select(v => v.GetString()!);
        var (timestamp, others) = (values.First(IsTime), values.Where(v => !IsTime(v)).ToArray());

        Assert.That(
            JsSdkSignature.OfCard(
                others[0],
                long.Parse(timestamp, null),
                others[2],
                others[1],
                others[3],
                others[4]
            ),
            Is.EqualTo(vector.GetProperty("signature").GetString())
        );

        static bool IsTime(string value) => value.Length == 10 && value.All(char.IsAsciiDigit);
    }

    private static JsonElement Vector(string file)
    {
        if (SharedFixtures.Folder is null)
        {
            Assert.Ignore("The shared samples are not here.");
        }

        return JsonDocument
            .Parse(File.ReadAllBytes(Path.Combine(SharedFixtures.Folder, file)))
            .RootElement;
    }
}
