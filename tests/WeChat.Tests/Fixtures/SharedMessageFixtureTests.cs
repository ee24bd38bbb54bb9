using WeChat.Messages;

namespace WeChat.Tests.Fixtures;

public sealed class SharedMessageFixtureTests
{
    private static IEnumerable<TestCaseData> Messages =>
        SharedFixtures.Of("message-xml", "event-xml", "event-json");

    [TestCaseSource(nameof(Messages))]
    public void Reader_RealSample_YieldsItsFacts(SharedFixture? fixture)
    {
        if (fixture is null)
        {
            Assert.Ignore("The shared fixtures do not stand beside this checkout.");
        }
        Assert.That(MessageReader.TryRead(fixture!.Bytes, out var message, out _), Is.True);
        using (Assert.EnterMultipleScope())
        {
            foreach (var (name, value) in fixture.Values)
            {
                var expected =
                    value == "string, not a number"
                        ? fixture.Json.GetProperty(name).GetString()!
                        : value;
                RecordFacts.AssertEqual(message!, name, expected);
            }
            foreach (var name in fixture.Nested)
            {
                RecordFacts.AssertContainerRead(message!, name);
            }
        }
    }
}
