using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;
using WeChat.Messages;
using WeChatSimulator;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway;
using WeChatUnion.Infrastructure.Persistence;
using ReflectionAssembly = System.Reflection.Assembly;

namespace WeChatUnion.Architecture.Tests.House;

/// <summary>The compiled house, read once.</summary>
public static class Building
{
    public static ReflectionAssembly WeChat { get; } = typeof(InboundMessage).Assembly;

    public static ReflectionAssembly Domain { get; } = typeof(ITypedId).Assembly;

    public static ReflectionAssembly Infrastructure { get; } = typeof(UnionDbContext).Assembly;

    public static ReflectionAssembly Gateway { get; } = typeof(AllRooms).Assembly;

    public static ReflectionAssembly Simulator { get; } = typeof(SimulatorApp).Assembly;

    public static ArchUnitNET.Domain.Architecture Plan { get; } =
        new ArchLoader().LoadAssemblies(WeChat, Domain, Infrastructure, Gateway, Simulator).Build();

    /// <summary>Folders under src/Domain: every room has its rules there.</summary>
    public static IReadOnlyList<string> Rooms { get; } =
    [.. Sources.Folders("src/Domain").Except(["Kernel"])];

    /// <summary>Every pair of types of which the first needs the second, type arguments included.</summary>
    public static IEnumerable<(IType From, IType To)> Needs() =>
        from type in Plan.Types
        from need in type.Dependencies
        from target in Arguments(need).Prepend(need.Target)
        select (type, target);

    private static IEnumerable<IType> Arguments(ITypeDependency need) =>
        need is ITypeInstance<IType> instance ? instance.GenericArguments.SelectMany(Flatten) : [];

    private static IEnumerable<IType> Flatten(GenericArgument argument) =>
        argument.GenericArguments.SelectMany(Flatten).Prepend(argument.Type);
}
