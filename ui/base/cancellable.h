// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace iplan
{

/// Something that another thread writes and that a person may give up: whoever comes last takes away what is there, so
/// that nothing is left behind however the two meet. For both threads.
class Cancellable
{
public:
    /// The writing thread is done. False if it was given up: then that thread takes away what it wrote.
    [[nodiscard]] bool finish() { return pass(State::Finished); }
    /// The person gives up. False if it is finished: then the caller takes away what was written.
    [[nodiscard]] bool giveUp() { return pass(State::GivenUp); }
    [[nodiscard]] bool isGivenUp() const { return m_state == State::GivenUp; }

private:
    enum class State { Working, Finished, GivenUp };
    bool pass(State next)
    {
        State working = State::Working;
        return m_state.compare_exchange_strong(working, next);
    }
    std::atomic<State> m_state = State::Working;
};

} // namespace iplan
