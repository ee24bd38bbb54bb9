using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using WeChatUnion.Architecture.Tests.House;

namespace WeChatUnion.Architecture.Tests;

/// <summary>The protocol library is one that another team would want.</summary>
public partial class WeChatLibraryTests
{
    /// <summary>"Member" is missing on purpose: WeChat's own card events speak of member cards.</summary>
    private static readonly string[] UnionWords =
    [
        "Union",
        "Fan",
        "Fans",
        "Lottery",
        "Subsidy",
        "Campaign",
        "Case",
        "Staff",
        "Inbox",
        "Outbox",
        "Binding",
    ];

    [Test]
    public void PublicType_ItsName_HoldsNoWordOfTheUnion()
    {
        var wrong = Building
            .WeChat.GetExportedTypes()
            .Where(type => Words().Matches(type.Name).Any(word => UnionWords.Contains(word.Value)))
            .Where(type => !type.Name.Contains("UnionId", StringComparison.Ordinal));

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void StaticField_OfAnyType_IsWrittenOnce()
    {
        var written = StaticFields().Where(field => !field.IsInitOnly && !field.IsLiteral);

        Assert.That(written.Select(Name), Is.Empty);
    }

    [Test]
    public void StaticField_SeenByOthers_HoldsNothingThatChanges()
    {
        var open = StaticFields()
            .Where(field => field is { IsPublic: true, IsLiteral: false })
            .Where(field => field.DeclaringType!.IsVisible)
            .Where(field =>
                field.FieldType.IsArray
                || field
                    .FieldType.GetInterfaces()
                    .Any(face => face.Name is "ICollection`1" or "IDictionary`2")
            );

        Assert.That(open.Select(Name), Is.Empty);
    }

    [Test]
    public void StaticProperty_OfAnyType_HasNoSetter()
    {
        var settable = Building
            .WeChat.GetTypes()
            .SelectMany(type =>
                type.GetProperties(
                    BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic
                )
            )
            .Where(property => property.SetMethod is not null);

        Assert.That(
            settable.Select(property => $"{property.DeclaringType}.{property.Name}"),
            Is.Empty
        );
    }

    private static IEnumerable<FieldInfo> StaticFields() =>
        Building
            .WeChat.GetTypes()
            .Where(type => !IsMadeByTheCompiler(type))
            .SelectMany(type =>
                type.GetFields(
                    BindingFlags.Static
                        | BindingFlags.Public
                        | BindingFlags.NonPublic
                        | BindingFlags.DeclaredOnly
                )
            )
            .Where(field => !IsMadeByTheCompiler(field));

    /// <summary>Caches of lambdas and of generated readers are not ours to judge.</summary>
    private static bool IsMadeByTheCompiler(MemberInfo? member) =>
        member is not null
        && (
            member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            || member.IsDefined(
                typeof(System.CodeDom.Compiler.GeneratedCodeAttribute),
                inherit: false
            )
            || IsMadeByTheCompiler(member.DeclaringType)
        );

    private static string Name(FieldInfo field) => $"{field.DeclaringType}.{field.Name}";

    [GeneratedRegex("[A-Z][a-z]*")]
    private static partial Regex Words();
}
