using System.Runtime.CompilerServices;
using WeChat.Callbacks;

namespace WeChat.Wire;

/// <summary>For every open level, the array's name, or null inside an object.</summary>
[InlineArray(CallbackLimits.Depth)]
internal struct JsonFrames
{
    private WireSlice? first;
}
