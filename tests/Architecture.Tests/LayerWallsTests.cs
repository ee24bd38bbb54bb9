using System.Xml.Linq;
using ArchUnitNET.NUnit;
using WeChatUnion.Architecture.Tests.House;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using ReflectionAssembly = System.Reflection.Assembly;

namespace WeChatUnion.Architecture.Tests;

public class LayerWallsTests
{
    private const string DomainProject = "../Domain/Domain.csproj";
    private const string WeChatProject = "../WeChat/WeChat.csproj";
    private static readonly string[] BelowInfrastructure = [DomainProject, WeChatProject];

    [Test]
    public void Domain_ProjectFile_NamesNoPackageAndNoProject()
    {
        Assert.That(ReferencesIn("src/Domain/Domain.csproj"), Is.Empty);
    }

    [Test]
    public void Domain_Assembly_NeedsOnlyTheRuntime()
    {
        Assert.That(NamesNeededBy(Building.Domain), Is.All.StartsWith("System."));
    }

    [Test]
    public void WeChat_Assembly_NeedsNothingButItsResilience()
    {
        Assert.That(
            ReferencesIn("src/WeChat/WeChat.csproj"),
            Is.EqualTo((string[])["Microsoft.Extensions.Http.Resilience"])
        );
        Assert.That(
            NamesNeededBy(Building.WeChat),
            Is.All.StartsWith("System.").Or.StartsWith("Polly")
        );
    }

    [Test]
    public void Simulator_ProjectFile_NamesWeChatAlone()
    {
        Assert.That(
            ReferencesIn("src/WeChatSimulator/WeChatSimulator.csproj"),
            Is.EqualTo((string[])[WeChatProject])
        );
    }

    [Test]
    public void Infrastructure_ProjectFile_KnowsDomainAndWeChat()
    {
        Assert.That(
            ReferencesIn("src/Infrastructure/Infrastructure.csproj").Where(IsProject),
            Is.EquivalentTo(BelowInfrastructure)
        );
    }

    /// <summary>WeChat's XML is read and written in src/WeChat alone.</summary>
    [Test]
    public void Gateway_Assembly_NeedsNoXml()
    {
        Assert.That(NamesNeededBy(Building.Gateway), Has.None.Contains("Xml"));
    }

    [Test]
    public void Infrastructure_Types_KnowNoGateway()
    {
        Types()
            .That()
            .ResideInAssembly(Building.Infrastructure)
            .Should()
            .NotDependOnAny(Types().That().ResideInAssembly(Building.Gateway))
            .Check(Building.Plan);
    }

    [Test]
    public void Domain_Types_KnowNoWeChat()
    {
        Types()
            .That()
            .ResideInAssembly(Building.Domain)
            .Should()
            .NotDependOnAny(Types().That().ResideInAssembly(Building.WeChat))
            .Check(Building.Plan);
    }

    private static IEnumerable<string> ReferencesIn(string project) =>
        XDocument
            .Parse(Sources.Read(project))
            .Descendants()
            .Where(element =>
                element.Name.LocalName
                    is "PackageReference"
                        or "ProjectReference"
                        or "FrameworkReference"
                        or "Reference"
            )
            .Select(element => element.Attribute("Include")!.Value);

    private static bool IsProject(string reference) =>
        reference.EndsWith(".csproj", StringComparison.Ordinal);

    private static IEnumerable<string> NamesNeededBy(ReflectionAssembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
