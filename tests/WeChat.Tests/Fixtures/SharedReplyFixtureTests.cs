using System.Text;
using System.Xml.Linq;
using WeChat.Replies;

namespace WeChat.Tests.Fixtures;

public sealed class SharedReplyFixtureTests
{
    private static IEnumerable<TestCaseData> Replies => SharedFixtures.Of("reply-xml");

    [TestCaseSource(nameof(Replies))]
    public void Reply_RealSample_IsReadAndWrittenAlike(SharedFixture? fixture)
    {
        if (fixture is null)
        {
            Assert.Ignore("The shared fixtures do not stand beside this checkout.");
        }
        var sample = Canonical(fixture!.Bytes);
        var received = ReplyReader.Read(fixture.Bytes);
        foreach (var (name, value) in fixture.Values)
        {
            Assert.That(sample.Element(name)?.Value, Is.EqualTo(value), name);
        }
        if (received.Reply is NewsReply { Articles.Count: > NewsReply.MaximumArticles } news)
        {
            // More than may be sent, so only reading can be compared.
            var titles = sample.Descendants("Title").Select(title => title.Value);
            Assert.That(news.Articles.Select(article => article.Title), Is.EqualTo(titles));
            return;
        }
        var written = Canonical(PassiveReply.ToBytes(received.Reply, received.Header));
        Assert.That(written.ToString(), Is.EqualTo(sample.ToString()));
    }

    // Order of elements and kind of text do not matter to WeChat.
    private static XElement Canonical(byte[] xml) =>
        Canonical(XElement.Parse(Encoding.UTF8.GetString(xml)));

    private static XElement Canonical(XElement element) =>
        element.HasElements
            ? new XElement(
                element.Name,
                element
                    .Elements()
                    .Select(Canonical)
                    .OrderBy(e => e.Name.LocalName, StringComparer.Ordinal)
            )
            : new XElement(element.Name, element.Value);
}
