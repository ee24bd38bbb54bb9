using Microsoft.EntityFrameworkCore.ChangeTracking;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Infrastructure.Persistence.Conventions;

/// <summary>Sealed texts never change in place: the same object is the same value.</summary>
internal sealed class SealedTextComparer()
    : ValueComparer<SealedText>(
        (a, b) => ReferenceEquals(a, b),
        text => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(text),
        text => text
    );
