using System.Collections;
using System.Reflection;
using WeChat.Events;
using WeChat.Messages;
using WeChat.Tests.Fixtures;

namespace WeChat.Tests.Messages;

public sealed class SampleTests
{
    private static IEnumerable<string> Kinds =>
        MessageKinds.Known.Where(kind => kind != "event").Select(kind => $"Messages/{kind}");

    private static IEnumerable<string> Events => EventKinds.Known.Select(kind => $"Events/{kind}");

    [TestCaseSource(nameof(Kinds))]
    [TestCaseSource(nameof(Events))]
    public void Kind_InTheTable_HasASample(string kind) =>
        Assert.That(Samples.Names, Has.Some.EqualTo(kind + ".xml").Or.EqualTo(kind + ".json"));

    [Test]
    public void Prefix_InTheTable_HasASample() =>
        Assert.That(
            EventKinds.KnownPrefixes,
            Has.All.Matches<string>(prefix =>
                Samples.Names.Any(name =>
                    name.StartsWith($"Events/{prefix}", StringComparison.Ordinal)
                )
            )
        );

    [TestCaseSource(typeof(Samples), nameof(Samples.Names))]
    public void Sample_OfAKnownKind_BecomesItsOwnRecord(string name) =>
        Assert.That(
            Samples.Read(name),
            Is.Not.TypeOf<UnknownMessage>().And.Not.TypeOf<UnknownEvent>()
        );

    [TestCaseSource(typeof(Samples), nameof(Samples.Names))]
    public void Sample_EveryFieldOfIt_IsInATypedProperty(string name)
    {
        var message = Samples.Read(name);
        using (Assert.EnterMultipleScope())
        {
            foreach (var field in message.ReadFields())
            {
                if (field.Children.Count > 0)
                {
                    RecordFacts.AssertContainerRead(message, field.Name);
                }
                else
                {
                    Assert.That(
                        RecordFacts.Property(message.GetType(), field.Name),
                        Is.Not.Null,
                        field.Name
                    );
                    RecordFacts.AssertEqual(message, field.Name, Expected(field));
                }
            }
        }
    }

    [TestCaseSource(nameof(RecordTypes))]
    public void Record_EveryPropertyOfIt_IsFilledBySomeSample(Type record)
    {
        var messages = Samples
            .Names.Select(Samples.Read)
            .Where(m => m.GetType() == record)
            .ToList();
        var empty = record
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.CanWrite)
            .Where(property => messages.TrueForAll(m => IsEmpty(property.GetValue(m))))
            .Select(property => property.Name);
        Assert.That(empty, Is.Empty);
    }

    private static IEnumerable<Type> RecordTypes =>
        typeof(InboundMessage)
            .Assembly.GetExportedTypes()
            .Where(type => type.IsAssignableTo(typeof(InboundMessage)) && !type.IsAbstract)
            .Where(type => type != typeof(UnknownMessage) && type != typeof(UnknownEvent))
            .Where(type => type != typeof(ContainerPathCheck));

    private static bool IsEmpty(object? value) =>
        value switch
        {
            null => true,
            string text => text.Length == 0,
            bool flag => !flag,
            IEnumerable items => !items.Cast<object>().Any(),
            _ => false,
        };

    private static string Expected(PayloadField field) =>
        field.Name is "Content" or "ScanResult" ? field.Text : field.Text.Trim();
}
