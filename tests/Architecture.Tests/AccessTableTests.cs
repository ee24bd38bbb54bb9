using System.Reflection;
using System.Text.RegularExpressions;
using WeChatUnion.Architecture.Tests.House;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Architecture.Tests;

/// <summary>What docs/access.md tells people is what the code asks.</summary>
public partial class AccessTableTests
{
    [Test]
    public void AccessTable_ActsAndRoles_AreThoseOfTheCode()
    {
        var declared = Acts().Select(act => Said(act.Name, act.Roles.Select(role => $"{role}")));
        var told = Row()
            .Matches(Sources.Read("docs/access.md"))
            .Select(row => Said(row.Groups["act"].Value, row.Groups["roles"].Value.Split(", ")));

        Assert.That(told, Is.EquivalentTo(declared));
        Assert.That(told, Is.Not.Empty);
    }

    /// <summary>Members keeps MembersActs, its folder Blacklist BlacklistActs, Cards.Guard CardsGuardActs: found by name.</summary>
    [Test]
    public void Act_OfARoom_StandsInTheListNamedAfterItsFolder()
    {
        var strays =
            from field in Fields()
            let folders = field.DeclaringType!.Namespace!.Split('.')[2..]
            where
                field.DeclaringType!.Name != $"{folders[^1]}Acts"
                && field.DeclaringType.Name != $"{string.Concat(folders)}Acts"
            select $"{field.DeclaringType}.{field.Name}";

        Assert.That(strays, Is.Empty);
    }

    [Test]
    public void Act_ItsName_IsGivenOnce() => Assert.That(Acts().Select(act => act.Name), Is.Unique);

    private static IEnumerable<StaffAct> Acts() =>
        Fields().Select(field => (StaffAct)field.GetValue(null)!);

    private static IEnumerable<FieldInfo> Fields() =>
        Building
            .Domain.GetTypes()
            .SelectMany(type =>
                type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            )
            .Where(field => field.FieldType == typeof(StaffAct));

    private static string Said(string act, IEnumerable<string> roles) =>
        $"{act}: {string.Join(", ", roles.Order(StringComparer.Ordinal))}";

    [GeneratedRegex(
        @"^\| `(?<act>[a-z-]+\.[a-z-]+)` \| (?<roles>[^|]*?) \|",
        RegexOptions.Multiline
    )]
    private static partial Regex Row();
}
